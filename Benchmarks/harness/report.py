"""Tables from results: what RESULTS.md shows."""

import statistics

NAMES = {"tandem": "Tandem", "highs": "HiGHS", "cpsat": "CP-SAT", "greedy": "greedy"}


def middle(runs: list[dict], field: str = "seconds") -> float:
    return statistics.median(run[field] for run in runs)


def spread(runs: list[dict]) -> str:
    """The median, and the least and greatest where there are several."""
    times = sorted(run["seconds"] for run in runs)
    if len(times) == 1:
        return seconds(times[0])
    return f"{seconds(statistics.median(times))} ({seconds(times[0])}–{seconds(times[-1])})"


def seconds(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def percent(value: float | None) -> str:
    if value is None:
        return "–"
    return "0" if value == 0 else f"{100 * value:.2f} %" if value < 1 else "> 100 %"


def grouped(value: float | None) -> str:
    return "–" if value is None else f"{value:,.0f}".replace("-", "−")


def table(heads: list[str], rows: list[list[str]], left: int = 2) -> str:
    marks = ["---"] * left + ["---:"] * (len(heads) - left)
    lines = [heads, marks, *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def side_by_side(cases: list[dict], stage: str) -> str:
    """Every roster with each solver: time, memory, result, gap, and how much longer than Tandem to the same quality."""
    rows = []
    for case in cases:
        block = case["stages"].get(stage)
        if not block:
            continue
        own = block["runs"]["tandem"]
        for solver, runs in block["runs"].items():
            rows.append([case["roster"] if solver == "tandem" else "", NAMES[solver], *_cells(runs, own, solver, stage)])
        if block["model"] and not block["model"]["built"]:
            size = block["model"].get("columns")
            why = f"natural model not built ({grouped(size)} columns)" if size else "natural model not built"
            rows.append(["", "peers", why, "", "", "", "", "", ""])
    number = "points" if stage == "pairing" else "penalty"
    return table(["roster", "solver", "whole process", "CPU", "memory", number, "gap", "to Tandem's result", "times Tandem"], rows)


def _cells(runs: list[dict], own: list[dict], solver: str, stage: str) -> list[str]:
    last = runs[-1]
    memory = f"{max(run['memory'] for run in runs):,.0f} MiB"
    cpu = seconds(middle(runs, "cpu"))
    if "failed" in last:
        return [spread(runs), cpu, memory, last["failed"][:60], "–", "–", "–"]
    broken = "" if last["verified"] else " (verify: broken)"
    cells = [spread(runs), cpu, memory, grouped(last["number"]) + broken]
    cells.append("–" if solver == "greedy" else percent(last["gap"]))
    if solver == "tandem":
        return [*cells, spread(own) if len(own) == 1 else seconds(middle(own)), "1"]
    reached = to_result(runs, own, stage)
    if reached is None:
        if solver == "greedy":
            return [*cells, "never", "–"]
        return [*cells, "not in time", f"> {middle(runs) / middle(own):.1f}"]
    return [*cells, seconds(reached), f"{reached / middle(own):.1f}"]


def to_result(runs: list[dict], own: list[dict], stage: str) -> float | None:
    """When a peer first had Tandem's number or better AND a bound as tight: the median; None where it never had."""
    found = [time for run in runs if (time := _reached(run, own[-1], stage)) is not None]
    return statistics.median(found) if found else None


def _reached(run: dict, own: dict, stage: str) -> float | None:
    sign = -1 if stage == "pairing" else 1
    wanted, bound = sign * own["number"], sign * own["bound"]
    allowed = max(abs(wanted - bound), 0.999)
    for second, best, proven in run.get("trace", []):
        if proven is not None and best <= wanted + 1e-6 and best - proven <= allowed + 1e-6:
            return second
    return None


def at_equal_time(cases: list[dict], stage: str) -> str:
    """What each solver had when Tandem ended."""
    rows = []
    for case in cases:
        block = case["stages"].get(stage)
        if not block or len(block["runs"]) < 2:
            continue
        own = block["runs"]["tandem"]
        cells = [case["roster"], seconds(middle(own)), grouped(own[-1]["number"])]
        for solver in ("highs", "cpsat"):
            runs = block["runs"].get(solver, [])
            cells.append(_then(runs[-1], middle(own), stage) if runs else "–")
        greedy = block["runs"].get("greedy", [{}])[-1]
        cells.append(grouped(greedy.get("number")))
        rows.append(cells)
    number = "points" if stage == "pairing" else "penalty"
    return table(["roster", "Tandem ends after", f"Tandem's {number}", "HiGHS then", "CP-SAT then", "greedy"], rows, 1)


def _then(run: dict, second: float, stage: str) -> str:
    sign = -1 if stage == "pairing" else 1
    state = [best for when, best, _ in run.get("trace", []) if when <= second]
    return grouped(sign * state[-1]) if state else "nothing yet"


def gaps(cases: list[dict], stage: str) -> str:
    """Seconds to the first plan and to each gap."""
    rows = []
    for case in cases:
        block = case["stages"].get(stage)
        if not block:
            continue
        work = (case.get("work") or {}).get(stage)
        if work:
            rows.append([case["roster"], "Tandem (tandem bench)", seconds(work.get("first"))]
                        + [seconds(work.get(name)) for name in ("toOnePercent", "toOneTenthPercent", "toProof")])
        for solver in ("highs", "cpsat"):
            for run in block["runs"].get(solver, [])[-1:]:
                to = run.get("to gaps", {})
                rows.append(["", NAMES[solver], seconds(run.get("first"))]
                            + [seconds(to.get(gap)) for gap in ("0.01", "0.001", "0.0")])
    return table(["roster", "solver", "first plan", "1 %", "0.1 %", "proof"], rows)


def work(cases: list[dict], stage: str) -> str:
    """Columns, rounds, nodes, programs and the share of time inside GLPK."""
    rows = []
    for case in cases:
        facts = (case.get("work") or {}).get(stage)
        if facts:
            rows.append([case["roster"], grouped(case["work"]["eligiblePairs"])]
                        + [grouped(facts[name]) for name in ("components", "columns", "rounds", "nodes", "programs")]
                        + [percent(facts["shareInGLPK"]), seconds(facts["seconds"])])
    heads = ["roster", "eligible pairs", "components", "columns", "rounds", "nodes", "LPs and MIPs", "in GLPK", "seconds"]
    return table(heads, rows, 1)
