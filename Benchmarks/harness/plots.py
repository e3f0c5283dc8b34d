"""The pictures of RESULTS.md, as SVG."""

import os

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402

from . import report  # noqa: E402

COLORS = {"tandem": "#0b6e4f", "highs": "#c44536", "cpsat": "#3d5a80", "greedy": "#999999"}
plt.rcParams.update({"font.size": 9, "svg.hashsalt": "tandem", "axes.spines.top": False, "axes.spines.right": False})


def save(figure, folder: str, name: str) -> str:
    path = os.path.join(folder, name)
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None})
    plt.close(figure)
    return name


def solvers(cases: list[dict], stage: str, folder: str) -> str | None:
    """Seconds of the whole process by roster; hatched where a time limit or a gap ended the search."""
    shown = [case for case in cases if len(case["stages"].get(stage, {}).get("runs", {})) > 1]
    if not shown:
        return None
    figure, axes = plt.subplots(figsize=(9, 3.6))
    names = ["tandem", "highs", "cpsat"]
    for place, solver in enumerate(names):
        for index, case in enumerate(shown):
            runs = case["stages"][stage]["runs"].get(solver)
            if not runs:
                continue
            proven = runs[-1].get("status") == "optimal"
            axes.bar(index + (place - 1) * 0.27, report.middle(runs), 0.25, color=COLORS[solver],
                     hatch=None if proven else "////", edgecolor="white",
                     label=report.NAMES[solver] if index == 0 else None)
    axes.set_yscale("log")
    axes.set_xticks(range(len(shown)), [case["roster"].removesuffix(".json") for case in shown], rotation=20)
    axes.set_ylabel("seconds, whole process")
    axes.set_title(f"{stage}: time to a proof (hatched: ended without one)")
    axes.legend(frameon=False)
    return save(figure, folder, f"{stage}-solvers.svg")


def trace(case: dict, stage: str, folder: str) -> str | None:
    """How the gap closes on one roster."""
    block = case["stages"].get(stage)
    if not block or len(block["runs"]) < 2:
        return None
    figure, axes = plt.subplots(figsize=(6, 3.4))
    for solver in ("highs", "cpsat"):
        for run in block["runs"].get(solver, [])[-1:]:
            points = [(second, abs(best - bound) / max(1, abs(best))) for second, best, bound in run.get("trace", [])
                      if bound is not None]
            if points:
                axes.step(*zip(*points), where="post", color=COLORS[solver], label=report.NAMES[solver])
    own = block["runs"]["tandem"]
    axes.plot([report.middle(own)], [max(own[-1]["gap"], 1e-6)], "o", color=COLORS["tandem"],
              label="Tandem, whole process")
    axes.set_xscale("log")
    axes.set_yscale("symlog", linthresh=1e-5)
    axes.set_xlabel("seconds")
    axes.set_ylabel("gap")
    axes.set_title(f"{case['roster'].removesuffix('.json')}: {stage}")
    axes.legend(frameon=False)
    return save(figure, folder, f"{stage}-gap-{case['roster'].removesuffix('.json')}.svg")


STAGES = (("pairing", "o", COLORS["tandem"]), ("schedule", "s", COLORS["highs"]))


def growth(cases: list[dict], folder: str) -> str | None:
    """Seconds over peers, log-log, with the slope from 200 peers on."""
    return _slopes(cases, lambda case: case["size"][1], 200, "peers", "How cost grows", "growth.svg", folder)


def by_pairs(cases: list[dict], folder: str) -> str | None:
    """Seconds over eligible pairs, log-log, with the slope from 5,000 pairs on."""
    return _slopes(cases, lambda case: case["work"]["eligiblePairs"], 5000, "eligible pairs",
                   "How cost grows with eligible pairs", "growth-pairs.svg", folder)


def _slopes(cases: list[dict], size, start: int, what: str, title: str, name: str, folder: str) -> str | None:
    if len(cases) < 3:
        return None
    figure, axes = plt.subplots(figsize=(6, 4))
    for stage, mark, color in STAGES:
        points = sorted((size(case), report.middle(case["stages"][stage]["runs"]["tandem"]))
                        for case in cases if stage in case["stages"] and size(case) > 0)
        if not points:
            continue
        sizes, times = map(np.array, zip(*points))
        label = stage
        large = sizes >= start
        if large.sum() >= 3:
            slope, base = np.polyfit(np.log(sizes[large]), np.log(times[large]), 1)
            label = f"{stage}: slope {slope:.2f} from {start:,} {what} on"
            axes.plot(sizes[large], np.exp(base) * sizes[large] ** slope, ":", color=color)
        axes.plot(sizes, times, mark + "-", color=color, label=label)
    axes.set_xscale("log")
    axes.set_yscale("log")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda value, _: f"{value:,g}")
    axes.set_xlabel(what)
    axes.set_ylabel("seconds, whole process")
    axes.set_title(title)
    axes.legend(frameon=False)
    return save(figure, folder, name)


def series(name: str, cases: list[dict], folder: str) -> str:
    """Seconds and gap as one thing about a roster changes."""
    figure, (above, below) = plt.subplots(2, 1, figsize=(6, 4.4), sharex=True, height_ratios=(3, 2))
    places = range(len(cases))
    for stage, mark, color in STAGES:
        shown = [(place, case["stages"][stage]["runs"]["tandem"]) for place, case in zip(places, cases)
                 if stage in case["stages"]]
        if not shown:
            continue
        above.plot([place for place, _ in shown], [report.middle(runs) for _, runs in shown], mark + "-", color=color,
                   label=stage)
        below.plot([place for place, _ in shown], [100 * runs[-1]["gap"] for _, runs in shown], mark + "-", color=color)
    above.set_ylim(bottom=0)
    above.set_ylabel("seconds, whole process")
    above.set_title(TITLES.get(name, name))
    above.legend(frameon=False)
    below.set_ylabel("gap, %")
    below.set_ylim(bottom=0)
    below.set_xticks(places, [case["value"] for case in cases])
    below.set_xlabel(name)
    return save(figure, folder, f"series-{name.replace(' ', '-')}.svg")


TITLES = {
    "weeks": "Weeks of the term", "tightness": "How little free time teachers have",
    "substitutes": "Substitutes of each school on a day", "caseload": "Most peers of a leader",
}
