#!/usr/bin/env python3
"""Measures Tandem and its peers side by side and writes results, tables and plots.

    make bench                                   the rosters that ship, and generated ones
    Benchmarks/run.py --rosters DIR              one's own rosters, too
    Benchmarks/run.py --only pairing --repeats 1 less of it
    Benchmarks/run.py --append ...               more of it, kept beside what is there; --page writes the page alone

Run it by `make bench`, which sets up the Python packages, or from an environment that has requirements.txt.
"""

import argparse
import json
import os
import shlex
import sys

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.path.insert(0, "Benchmarks")

from harness import cases, machine, measure  # noqa: E402


def main():
    options = arguments()
    if options.page:
        return write(options.results)
    settings = measure.Settings(
        tandem=options.tandem, work=options.work, repeats=options.repeats, seconds=options.seconds,
        threads=options.threads, columns=options.columns, schedule_seconds=options.schedule_seconds,
        whole_seconds=options.whole_seconds)
    result = started(options)
    for kind, wanted in chosen(options).items():
        for case in wanted:
            measure.say(f"{kind}: {case.name}")
            try:
                found = measure.Measurement(case, settings).measure()
            except RuntimeError as fault:
                measure.say(f"  failed: {fault}")
                found = {"roster": case.name, "size": case.size, "failed": str(fault).replace(options.rosters or "DIR", "DIR")[:500], "stages": {}}
            result[kind] = merged(result[kind], found)
            keep(result, options.results)
    write(options.results)


def write(folder: str):
    # What a process forks counts to its memory until it begins: so the plots' libraries are loaded last.
    from harness import page

    page.write(folder)


def started(options) -> dict:
    """Nothing yet; with --append what was measured before of other rosters and stages."""
    command = "Benchmarks/run.py " + shlex.join(_shown(sys.argv[1:]))
    path = os.path.join(options.results, "results.json")
    if options.append and os.path.exists(path):
        with open(path) as file:
            result = json.load(file)
        result["commands"].append(command)
        for name, value in asked(options).items():
            result["settings"][name] = max(value, result["settings"][name])
        return {**result, **machine.facts(options.tandem)}
    return {
        "commands": [command],
        **machine.facts(options.tandem),
        "settings": asked(options),
        "cases": [],
        "growth": [],
        "variations": [],
    }


def asked(options) -> dict:
    return {"repeats": options.repeats, "seconds": options.seconds, "threads": options.threads}


def merged(known: list[dict], found: dict) -> list[dict]:
    """With what was found of a roster, in its old place; stages that were measured earlier stay."""
    before = next((case for case in known if case["roster"] == found["roster"]), None)
    if before is None:
        return [*known, found]
    if "failed" in found and before["stages"]:
        found = {**before, "failed": found["failed"]}
    else:
        stages = {**before["stages"], **found["stages"]}
        order = [stage for stage in ("pairing", "schedule") if stage in stages]
        kept = {name: value for name, value in before.items() if name != "failed"}
        found = {**kept, **found, "stages": {stage: stages[stage] for stage in order}}
    return [found if case is before else case for case in known]


def chosen(options) -> dict:
    presets = [name for name in options.presets.split(",") if name]
    seeds = [int(seed) for seed in options.seeds.split(",")]
    plain = ([] if options.no_shipped else cases.shipped()) + cases.presets(presets, seeds)
    if options.rosters:
        plain += cases.folder(options.rosters)
    kinds = {
        "cases": plain,
        "growth": cases.growth(options.growth, seeds[0], options.growth_terms),
        "variations": cases.variations(seeds[0]) if options.variations else [],
    }
    names = options.cases.split(",") if options.cases else None
    wanted = {kind: [narrowed(case, options) for case in list if not names or case.name in names]
              for kind, list in kinds.items()}
    missing = set(names or []) - {case.name for list in wanted.values() for case in list}
    if missing:
        sys.exit(f"no roster is called {', '.join(sorted(missing))}; --presets, --rosters, --growth and --variations say which there are")
    return {kind: [case for case in list if case.stages] for kind, list in wanted.items()}


def narrowed(case: cases.Case, options) -> cases.Case:
    """What the options leave of a case."""
    if options.only:
        case.stages = tuple(stage for stage in case.stages if stage == options.only)
    if options.peers is not None:
        case.peers = tuple(peer for peer in case.peers if peer in options.peers.split(","))
    if options.schedule_peers is not None and case.name not in options.schedule_peers.split(","):
        case.schedule_peers = ()
    if options.no_whole:
        case.whole = False
    return case


def keep(result: dict, folder: str):
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "results.json")
    with open(path + ".new", "w") as file:
        json.dump(result, file, indent=1)
        file.write("\n")
    os.replace(path + ".new", path)


def _shown(words: list[str]) -> list[str]:
    """Without the folders of this machine; the user's rosters stay unnamed."""
    shown = []
    for before, word in zip(["", *words], words):
        if before == "--rosters":
            shown.append("DIR")
        elif not {before, word} & {"--tandem", "--work", "--results"}:
            shown.append(word)
    return shown


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tandem", default=".build/release/tandem")
    parser.add_argument("--rosters", help="a folder of one's own rosters")
    parser.add_argument("--presets", default="organization,small,district,survey,network")
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--no-shipped", action="store_true")
    parser.add_argument("--only", choices=["pairing", "schedule"], help="measure that stage alone")
    parser.add_argument("--cases", help="only the rosters of these names")
    parser.add_argument("--append", action="store_true", help="keep what was measured before of other rosters and stages")
    parser.add_argument("--page", action="store_true", help="measure nothing, write RESULTS.md of what is there")
    parser.add_argument("--schedule-peers", help="the rosters whose terms peers solve, too; all if absent")
    parser.add_argument("--schedule-seconds", type=float, help="time limit of Tandem's schedules; none if absent")
    parser.add_argument("--no-whole", action="store_true", help="leave out the search for the greatest value")
    parser.add_argument("--whole-seconds", type=float, default=120, help="time limit of that search")
    parser.add_argument("--peers", help="of highs,cpsat,greedy; empty for none")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=60, help="time limit of a peer's search")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--columns", type=int, default=1_500_000, help="most columns of a natural model")
    parser.add_argument("--growth", type=int, default=12000, help="most peers of the growth series; 0 for none")
    parser.add_argument("--growth-terms", type=int, default=3000, help="most peers of its rosters whose term is measured, too")
    parser.add_argument("--no-variations", dest="variations", action="store_false",
                        help="leave out the series over weeks, tightness, substitutes and caseload")
    parser.add_argument("--work", default=".build/bench", help="where rosters, models and plans go")
    parser.add_argument("--results", default="Benchmarks/results")
    return parser.parse_args()


if __name__ == "__main__":
    main()
