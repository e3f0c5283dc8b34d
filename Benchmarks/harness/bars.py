"""The bars that Tandem is to reach, each with what was measured."""

from dataclasses import dataclass

from . import report


@dataclass
class Bar:
    """A roster and stage with what is asked of them; `slack` points make a gap good enough whatever it is in percent."""

    roster: str
    stage: str
    text: str
    gap: float | None = None
    seconds: float | None = None
    memory: float | None = None
    slack: float = 0
    times: float | None = None


TERM_SLACK = 20
"""Where a penalty is near 0, 20 points from the bound count as 1 %."""

SCHOOLS = ("grand-bend.json", "kottenpark.json", "woodlands.json", "prishtina.json", "st-paul.json", "school.json")

BARS = [
    *[Bar(name, "pairing", "gap ≤ 0.01 %", 0.0001) for name in SCHOOLS],
    Bar("nine-schools.json", "pairing", "gap ≤ 0.01 %, ≤ 20 s, under 1 GiB, 5 × faster than the best peer",
        0.0001, 20, 1024, times=5),
    Bar("organization-1", "pairing", "gap ≤ 0.01 %, 5 × faster than the best peer", 0.0001, times=5),
    Bar("survey-1", "pairing", "gap ≤ 0.01 %, ≤ 20 s, under 1 GiB, 5 × faster than the best peer",
        0.0001, 20, 1024, times=5),
    Bar("network-1", "pairing", "gap ≤ 0.1 %, ≤ 60 s, under 2 GiB", 0.001, 60, 2048),
    Bar("survey-as-one", "pairing", "gap ≤ 0.5 %, ≤ 180 s (one organization)", 0.005, 180),
    *[Bar(name, "schedule", "gap ≤ 1 % or 20 points, ≤ 30 s", 0.01, 30, slack=TERM_SLACK) for name in SCHOOLS],
    Bar("organization-1", "schedule", "gap ≤ 1 % or 20 points, 5 × faster than the best peer",
        0.01, slack=TERM_SLACK, times=5),
    Bar("nine-schools.json", "schedule", "gap ≤ 2 %, ≤ 90 s, under 1 GiB", 0.02, 90, 1024, TERM_SLACK),
    Bar("survey-1", "schedule", "gap ≤ 2 %, ≤ 120 s, under 2 GiB", 0.02, 120, 2048, TERM_SLACK),
    Bar("network-1", "schedule", "gap ≤ 3 %, ≤ 600 s, under 6 GiB", 0.03, 600, 6144, TERM_SLACK),
]


def table(cases: list[dict]) -> str:
    known = {case["roster"]: case for case in cases}
    rows = []
    for bar in BARS:
        block = known.get(bar.roster, {}).get("stages", {}).get(bar.stage)
        if not block:
            rows.append([bar.roster, bar.stage, bar.text, "not measured in this run", "–"])
            continue
        facts, reached = judge(bar, block)
        rows.append([bar.roster, bar.stage, bar.text, facts, "yes" if reached else "**no**"])
    rows += _check(known)
    return report.table(["roster", "work", "bar", "measured", "reached"], rows, 5)


def judge(bar: Bar, block: dict) -> tuple[str, bool]:
    runs = block["runs"]["tandem"]
    last, taken = runs[-1], report.middle(runs)
    memory = max(run["memory"] for run in runs)
    distance = abs(last["number"] - last["bound"])
    facts = [f"gap {report.percent(last['gap'])}", f"{report.seconds(taken)} (CPU {report.seconds(report.middle(runs, 'cpu'))})", f"{memory:,.0f} MiB", last["status"]]
    near = last["gap"] <= bar.gap or distance <= bar.slack
    reached = near and taken <= (bar.seconds or 1e9) and memory <= (bar.memory or 1e9) and last["verified"]
    if near and last["gap"] > bar.gap:
        facts[0] += f" ({distance:,.0f} points)"
    if not last["verified"]:
        facts.append("verify: broken")
    if bar.times:
        factor, text = against(block, bar.stage)
        facts.append(text)
        reached = reached and factor is not None and factor >= bar.times
    return ", ".join(facts), reached


def against(block: dict, stage: str) -> tuple[float | None, str]:
    """How many times longer the best peer took to Tandem's result: at least, where none had it in time."""
    own = block["runs"]["tandem"]
    peers = {solver: runs for solver, runs in block["runs"].items() if solver in ("highs", "cpsat")}
    if not peers:
        return None, "no peer measured"
    found = {solver: time for solver, runs in peers.items() if (time := report.to_result(runs, own, stage)) is not None}
    if found:
        solver = min(found, key=found.get)
        factor = found[solver] / report.middle(own)
        return factor, f"{factor:.1f} × faster than {report.NAMES[solver]}"
    ended = max(report.middle(runs) for runs in peers.values())
    return ended / report.middle(own), f"no peer got there in {report.seconds(ended)}"


def _check(known: dict) -> list[list[str]]:
    largest = known.get("network-1")
    if not largest or not largest.get("work"):
        return []
    taken = largest["work"]["readSeconds"]
    measured = f"{report.seconds(taken)} (tandem bench)"
    if "check" in largest:
        measured += f"; with a look ahead at all pairs {report.seconds(largest['check']['seconds'])} (tandem check)"
    return [["network-1", "reading and checking", "under 2 s", measured, "yes" if taken < 2 else "**no**"]]
