"""Benchmarks/RESULTS.md, from the results of a run."""

import json
import os

from . import bars, plots, report


def write(folder: str):
    with open(os.path.join(folder, "results.json")) as file:
        result = json.load(file)
    pictures = os.path.join(folder, "plots")
    os.makedirs(pictures, exist_ok=True)
    cases = [case for case in result["cases"] if case["stages"]]
    parts = [_head(result), "## The bars\n\n" + bars.table(cases)]
    for stage in ("pairing", "schedule"):
        if any(stage in case["stages"] for case in cases):
            parts.append(_stage(cases, stage, pictures))
    parts += [_whole(cases), _growth(result, pictures), _variations(result, pictures), _commands(result), _failures(result)]
    notes = os.path.join(folder, "notes.md")
    if os.path.exists(notes):
        parts.insert(2, open(notes).read().strip())
    page = "\n\n".join(part for part in parts if part) + "\n"
    with open(os.path.join(folder, "..", "RESULTS.md"), "w") as file:
        file.write(page)


def _head(result: dict) -> str:
    words = {"cores": "{} cores", "memory GiB": "{} GiB", "load at the start": "load average {} at the start"}
    machine = ", ".join(words.get(name, "{}").format(value) for name, value in result["machine"].items())
    versions = ", ".join(f"{name} {value}" for name, value in result["versions"].items() if value)
    settings = result["settings"]
    return f"""# Results

Written by `Benchmarks/run.py`; [Docs/Benchmarking.md](../Docs/Benchmarking.md) says how to read and repeat it.

- Machine: {machine}. Threads of every solver: {settings["threads"]}.
- Commit {result["commit"]}; {versions}.
- {"Commands" if len(result["commands"]) > 1 else "Command"}: {", ".join(f"`{command}`" for command in result["commands"])}. Up to {settings["repeats"]} alternating runs each: medians, with the least and greatest.
- Tandem's time is its whole process, from reading the roster to the written plan. A peer's time is its process too, from
  reading the finished model to the written solution: what `tandem model` takes to write the model is *not* charged to it.
- HiGHS and CP-SAT begin with the greedy solution, whose time is *not* charged to them either, and had {_limits(result)} for their search. Every plan of every solver went through `tandem verify`.{_own_limits(result)}"""


def _limits(result: dict) -> str:
    """What peers had for a search: the same in every run, or from the least to the most."""
    blocks = [block for case in result["cases"] for block in case["stages"].values() if len(block["runs"]) > 1]
    limits = sorted({block.get("limit", result["settings"]["seconds"]) for block in blocks})
    if not limits:
        return f"{result['settings']['seconds']:.0f} s"
    return f"{limits[0]:.0f} s" if len(limits) == 1 else f"{limits[0]:.0f} to {limits[-1]:.0f} s"


def _own_limits(result: dict) -> str:
    """Tandem's own time limits for terms, where it had any."""
    blocks = [case["stages"].get("schedule", {}) for kind in ("cases", "growth", "variations") for case in result[kind]]
    limits = sorted({block["tandem limit"] for block in blocks if "tandem limit" in block})
    if not limits:
        return ""
    text = f"{limits[0]:.0f} s" if len(limits) == 1 else f"{limits[0]:.0f} to {limits[-1]:.0f} s"
    return f"\n- Tandem's schedules had a limit of {text} (`--schedule-seconds`): where that ended them, their gap tells, not their time."


def _stage(cases: list[dict], stage: str, pictures: str) -> str:
    parts = [f"## {'Pairing' if stage == 'pairing' else 'Term schedule for given pairs'}"]
    picture = plots.solvers(cases, stage, pictures)
    if picture:
        parts.append(f"![Seconds by roster and solver](results/plots/{picture})")
    parts.append(report.side_by_side(cases, stage))
    parts.append("“To Tandem's result” is when a peer first had a plan as good as Tandem's and a bound as tight.")
    parts.append("### At equal time\n\n" + report.at_equal_time(cases, stage))
    for name in ("organization-1", "nine-schools.json"):
        case = next((case for case in cases if case["roster"] == name), None)
        picture = case and plots.trace(case, stage, pictures)
        if picture:
            parts.append(f"![Gap over time](results/plots/{picture})")
    for title, table in (("Time to a gap", report.gaps(cases, stage)), ("What it took Tandem", report.work(cases, stage))):
        if table.count("\n") > 1:
            parts.append(f"### {title}\n\n{table}")
    return "\n\n".join(parts)


def _whole(cases: list[dict]) -> str:
    rows = []
    for case in cases:
        whole = case.get("whole")
        if not whole or len(case["stages"]) < 2:
            continue
        first = [case["stages"][stage]["runs"]["tandem"][-1]["number"] for stage in ("pairing", "schedule")]
        cells = [case["roster"], report.grouped(first[0] - first[1])]
        if "failed" in whole:
            rows.append([*cells, whole["failed"][:60], "–", "–"])
            continue
        gain = whole["value"] - first[0] + first[1]
        rows.append([*cells, report.grouped(whole["value"]) + ("" if whole["verified"] else " (verify: broken)"),
                     report.grouped(gain), report.seconds(whole["seconds"])])
    if not rows:
        return ""
    return ("## The plan as one whole\n\nThe value of the plan where the pairs with the most points are scheduled, and where pairs "
            "and term are searched for together (`tandem schedule` without `--pairs`).\n\n"
            + report.table(["roster", "pairs first", "together", "gain", "whole process"], rows, 1))


def _growth(result: dict, pictures: str) -> str:
    cases = [case for case in result["growth"] if case["stages"]]
    made = [plots.growth(cases, pictures), plots.by_pairs(cases, pictures)]
    if not all(made):
        return ""
    rows = [_size(case, f"{case['size'][0]} × {case['size'][1]}") for case in cases]
    return (f"## How cost grows\n\n![Seconds over peers](results/plots/{made[0]})\n\n"
            f"![Seconds over eligible pairs](results/plots/{made[1]})\n\n"
            "Organizations of about 200 peers each, from a school to a network.\n\n" + report.table(HEADS, rows, 1))


HEADS = ["leaders × peers", "eligible pairs", "pairing", "gap", "schedule", "gap", "memory"]


def _size(case: dict, name: str) -> list[str]:
    cells = [name, report.grouped(case["work"]["eligiblePairs"])]
    memory = 0
    for stage in ("pairing", "schedule"):
        runs = case["stages"].get(stage, {}).get("runs", {}).get("tandem")
        cells += [report.seconds(report.middle(runs)), report.percent(runs[-1]["gap"])] if runs else ["–", "–"]
        memory = max([memory, *(run["memory"] for run in runs or [])])
    return [*cells, f"{memory:,.0f} MiB"]


def _variations(result: dict, pictures: str) -> str:
    cases = [case for case in result["variations"] if case["stages"]]
    if not cases:
        return ""
    parts = ["## Weeks, tightness, substitutes and caseload\n\nOne organization of 40 × 200, with one thing changed at a time."]
    for series in dict.fromkeys(case["series"] for case in cases):
        picture = plots.series(series, [case for case in cases if case["series"] == series], pictures)
        parts.append(f"![Seconds and gap by {series}](results/plots/{picture})")
    rows = [_size(case, f"{case['series']} {case['value']}") for case in cases]
    return "\n\n".join([*parts, report.table(["varied", *HEADS[1:]], rows, 1)])


def _commands(result: dict) -> str:
    made = [f"{case['roster']}: {case['generate']}" for kind in ("cases", "growth", "variations")
            for case in result[kind] if "generate" in case]
    return "## The generated rosters\n\n```\n" + "\n".join(made) + "\n```" if made else ""


def _failures(result: dict) -> str:
    failed = [case for kind in ("cases", "growth", "variations") for case in result[kind] if "failed" in case]
    if not failed:
        return ""
    return "## What failed\n\n" + "\n".join(f"- {case['roster']}: {case['failed']}" for case in failed)
