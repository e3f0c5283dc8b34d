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


def growth(cases: list[dict], folder: str) -> tuple[str, dict] | None:
    """Seconds over peers, log-log, with the slope of the larger half."""
    if len(cases) < 3:
        return None
    figure, axes = plt.subplots(figsize=(6, 4))
    slopes = {}
    for stage, mark, color in (("pairing", "o", COLORS["tandem"]), ("schedule", "s", COLORS["highs"])):
        points = [(case["size"][1], report.middle(case["stages"][stage]["runs"]["tandem"]))
                  for case in cases if stage in case["stages"]]
        if len(points) < 3:
            continue
        peers, times = map(np.array, zip(*points))
        half = peers >= 200 if (peers >= 200).sum() >= 3 else peers > 0
        slope, start = np.polyfit(np.log(peers[half]), np.log(times[half]), 1)
        slopes[stage] = float(slope)
        axes.loglog(peers, times, mark + "-", color=color, label=f"{stage}: slope {slope:.2f} from 200 peers on")
        axes.loglog(peers[half], np.exp(start) * peers[half] ** slope, ":", color=color)
    axes.set_xlabel("peers")
    axes.set_ylabel("seconds, whole process")
    axes.set_title("How cost grows")
    axes.legend(frameon=False)
    return save(figure, folder, "growth.svg"), slopes
