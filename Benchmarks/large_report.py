#!/usr/bin/env python3
"""Writes the report of a network of 12,000 peers, and opens it in headless Chromium.

    Benchmarks/large_report.py --tandem .build/release/tandem

The roster is generated; the plan only looks like one (peers go to leaders in turn, every cycle has its three sessions), since how
long a report takes does not depend on how good the plan is. Chromium is driven by Scripts/check-report.py; without it the page is
only written. Prints what the export took (CPU and clock seconds, memory), the sizes, and what a reader waits for.
"""

import argparse
import datetime
import importlib.util
import json
import os
import pathlib
import shutil
import sys
import tempfile
import time

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.path.insert(0, "Benchmarks")

from harness.process import run  # noqa: E402

WAITS = """(() => { const navigation = performance.getEntriesByType('navigation')[0];
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const input = document.querySelector('form[data-filters="pairs-table"]').elements.text; const keys = [];
  for (const text of ['a', 'an', 'ann', 'anna', '']) { input.value = text; const start = performance.now();
    input.dispatchEvent(new Event('input', {bubbles: true})); document.body.offsetHeight;
    keys.push(performance.now() - start); }
  return {paint: paint ? paint.startTime : null, load: navigation.loadEventEnd, key: Math.max(...keys),
    elements: document.querySelectorAll('*').length, height: document.documentElement.scrollHeight}; })()"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tandem", default=".build/release/tandem")
    parser.add_argument("--preset", default="network", choices=["small", "district", "survey", "network"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        roster, plan, page = (os.path.join(folder, name) for name in ("roster.json", "plan.json", "report.html"))
        run([options.tandem, "generate", "--preset", options.preset, "-o", roster], folder)
        with open(roster) as file:
            made = invented(json.load(file))
        with open(plan, "w") as file:
            json.dump(made, file)
        done = run([options.tandem, "export", plan, "--roster", roster, "-o", page, "--quiet"], folder)
        if done.code != 0:
            sys.exit(done.errors)
        people = list(pathlib.Path(folder, "report-people").glob("*.html"))
        print(f"{len(made['pairing']['pairs']):,} pairs, {len(made['schedule']['sessions']):,} sessions")
        print(f"written: {done.cpu:.1f} s of CPU, {done.seconds:.1f} s, {done.memory:,.0f} MiB; page {size(page)}, "
              f"{len(people):,} files of people, the largest {size(max(people, key=os.path.getsize)) if people else '0'}")
        opened(page, folder)


def opened(page: str, folder: str):
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not chromium:
        return print("not opened: there is no Chromium here")
    spec = importlib.util.spec_from_file_location("check_report", "Scripts/check-report.py")
    check = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(check)
    browser = check.Browser(chromium, os.path.join(folder, "profile"))
    try:
        for name, width, height, phone in (("desk", 1280, 900, False), ("phone", 390, 844, True)):
            started = time.perf_counter()
            browser.open(pathlib.Path(page).resolve().as_uri(), width, height, "light", phone)
            taken = time.perf_counter() - started
            found = browser.evaluate(WAITS)
            faults = check.filter_faults(browser.evaluate(check.FILTER)) + browser.evaluate(check.DEAD_LINKS)
            print(f"{name}: first paint after {found['paint'] or 0:.0f} ms, whole after {taken:.1f} s, a key of the filter "
                  f"{found['key']:.0f} ms; {found['elements']:,} elements, {found['height']:,} pixels high; faults: {faults or 'none'}")
    finally:
        browser.close()


def size(path) -> str:
    return f"{os.path.getsize(path) / 1e6:.1f} MB"


def invented(roster: dict) -> dict:
    pairs, load = [], dict.fromkeys((leader["id"] for leader in roster["leaders"]), 0)
    most = {leader["id"]: leader.get("caseload", {}).get("max", 6) for leader in roster["leaders"]}
    leaders = list(load)
    for number, peer in enumerate(roster["peers"]):
        turn = number * len(leaders) // len(roster["peers"])
        leader = next((name for name in leaders[turn:] + leaders[:turn] if load[name] < most[name]), None)
        if leader:
            load[leader] += 1
            parts = {"goals": number % 11 / 10, "subject": number % 2, "grades": 0.75, "continuity": 0, "proximity": 1}
            pairs.append({"leader": leader, "peer": peer["id"], "score": number % 1000, "parts": parts, "mode": "inPerson",
                          "meetingTime": {"weekday": "Tue", "start": "10:15", "minutes": 30}})
    pairs.sort(key=lambda pair: (pair["leader"], pair["peer"]))
    schools = {peer["id"]: peer["school"] for peer in roster["peers"]}
    start = datetime.date.fromisoformat(roster["term"]["start"])
    monday = start + datetime.timedelta(days=-start.weekday() % 7)
    sessions, missing = [], []
    for number, pair in enumerate(pairs):
        for cycle in range(1, 5):
            if (number + cycle) % 29 == 3:
                missing.append({"activity": "cycle", "cycle": cycle, "leader": pair["leader"], "peer": pair["peer"],
                                "reason": {"code": "noObservableLesson", "text": "No lesson can be visited in this window."}})
                continue
            week = monday + datetime.timedelta(weeks=3 * cycle - 3 + number % 3)
            for place, step in enumerate(("plan", "observe", "reflect")):
                day = week + datetime.timedelta(days=place + number % 3)
                sessions.append(session(roster, pair, cycle, step, day, number, schools[pair["peer"]]))
    sessions.sort(key=lambda session: (session["date"], session["start"], session["id"]))
    missing.sort(key=lambda cycle: (cycle["activity"], cycle["leader"], cycle["peer"], cycle["cycle"]))
    points = sum(pair["score"] for pair in pairs)
    penalty = 1000 * len(missing)
    proven = {"gap": 0.0, "status": "optimal"}
    return {
        "format": "tandem-plan/1", "roster": {"name": roster["program"].get("name", ""), "sha256": ""}, "value": points - penalty,
        "status": "optimal", "pairing": {"points": points, "bound": points, **proven, "pairs": pairs, "groups": [], "unserved": []},
        "schedule": {"penalty": penalty, "bound": penalty, **proven, "sessions": sessions, "missing": missing},
    }


def session(roster: dict, pair: dict, cycle: int, step: str, day: datetime.date, number: int, school: str) -> dict:
    start = 480 + number * 25 % 400
    times = {"start": f"{start // 60:02}:{start % 60:02}", "end": f"{(start + 35) // 60:02}:{(start + 35) % 60:02}"}
    covers = [{"teacher": pair["leader"], "period": "3", **times}] if step == "observe" and number % 6 == 0 else []
    materials = [material["id"] for material in roster.get("materials", [])]
    return {
        "id": f"cycle/{pair['leader']}/{pair['peer']}/{cycle}/{step}", "activity": "cycle", "cycle": cycle, "step": step,
        "kind": "observation" if step == "observe" else "meeting", "leader": pair["leader"], "peers": [pair["peer"]], "absent": [],
        "date": str(day), **times, "timeZone": roster["program"]["timeZone"], "mode": "inPerson", "school": school, "covers": covers,
        "materials": materials[number % len(materials):][:1] if materials else [], "pinned": False,
    }


if __name__ == "__main__":
    main()
