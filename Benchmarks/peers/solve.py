"""Solves a model that `tandem model` wrote, with one of the peers, and writes what it found.

    python -m peers.solve --solver highs --model M.mps --solution S.sol --log L.json --seconds 60 --threads 2

The solution file has a line "name value" for each column that is not 0. The log says when the best and the bound
changed, counted from the start of the process.
"""

import argparse
import json
import multiprocessing
import time

import numpy as np

from . import cpsat, events, greedy_pairing, greedy_schedule, highs
from .program import Program, read, split

STARTED = time.perf_counter()
SMALL = 200
"""Parts with fewer columns are solved together: starting a solver for each would cost more than they do."""


def main():
    options = arguments()
    program = read(options.model)
    trace, values, parts = (greedily if options.solver.startswith("greedy") else exactly)(program, options)
    best = float(program.cost @ values) if values is not None else None
    with open(options.log, "w") as file:
        json.dump(
            {
                "solver": options.solver,
                "columns": len(program.cost),
                "rows": len(program.row_lower),
                "entries": int(program.rows.nnz),
                "parts": parts,
                "best": best,
                "bound": trace[-1][2] if trace else None,
                "seconds": time.perf_counter() - STARTED,
                "trace": trace,
            },
            file,
        )
    if values is not None:
        with open(options.solution, "w") as file:
            for column in np.flatnonzero(np.abs(values) > 0.5):
                file.write(f"{program.names[column]} {values[column]:.0f}\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--solver", choices=["highs", "cpsat", "greedy-pairing", "greedy-schedule"], required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--columns", help="what the columns mean, for the greedy ones")
    parser.add_argument("--solution", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--start", help="a solution to begin with")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--absolute-gap", type=float, default=0.999)
    return parser.parse_args()


def greedily(program: Program, options) -> tuple[list, np.ndarray, int]:
    with open(options.columns) as file:
        columns = json.load(file)["columns"]
    rule = greedy_pairing if options.solver == "greedy-pairing" else greedy_schedule
    values = rule.solve(program, columns)
    return [(time.perf_counter() - STARTED, float(program.cost @ values), float("-inf"))], values, 1


def exactly(program: Program, options) -> tuple[list, np.ndarray | None, int]:
    """Every part by itself; with several, as many side by side as there are threads."""
    parts = gathered(split(program))
    start = first_solution(program, options.start) if options.start else None
    workers = min(options.threads, len(parts))
    queue = multiprocessing.get_context("fork").Queue()
    shared = multiprocessing.get_context("fork").Value("q", 0)
    jobs = [
        multiprocessing.get_context("fork").Process(target=work, args=(parts, start, shared, queue, options, workers))
        for _ in range(workers)
    ]
    for job in jobs:
        job.start()
    values = np.zeros(len(program.cost))
    heard, done, failed = [], 0, False
    while done < len(parts):
        kind, part, content = queue.get()
        if kind == "event":
            heard.append(content)
            continue
        done += 1
        if content is None:
            failed = True
        else:
            values[parts[part][0]] = content
    for job in jobs:
        job.join()
    return events.merge(len(parts), heard), None if failed else values, len(parts)


def gathered(parts: list[tuple[np.ndarray, Program]]) -> list[tuple[np.ndarray, Program]]:
    """The small parts as one."""
    small = [part for part in parts if len(part[0]) < SMALL]
    if len(small) < 2:
        return parts
    from scipy.sparse import block_diag

    def joined(field: str):
        return np.concatenate([getattr(part, field) for _, part in small])

    together = Program(
        names=[name for _, part in small for name in part.names],
        cost=joined("cost"),
        column_lower=joined("column_lower"),
        column_upper=joined("column_upper"),
        rows=block_diag([part.rows for _, part in small], format="csr"),
        row_lower=joined("row_lower"),
        row_upper=joined("row_upper"),
    )
    return [part for part in parts if len(part[0]) >= SMALL] + [(np.concatenate([group for group, _ in small]), together)]


def first_solution(program: Program, path: str) -> np.ndarray:
    place = {name: index for index, name in enumerate(program.names)}
    values = np.where(program.column_lower > 0, program.column_lower, 0.0)
    with open(path) as file:
        for line in file:
            name, value = line.split()
            values[place[name]] = float(value)
    return values


def work(parts, start, shared, queue, options, workers: int):
    """Takes the next part until none is left. What time is left is dealt out by size."""
    solver = highs if options.solver == "highs" else cpsat
    sizes = [len(group) for group, _ in parts]
    while True:
        with shared.get_lock():
            part = shared.value
            shared.value += 1
        if part >= len(parts):
            return
        left = options.seconds - (time.perf_counter() - STARTED)
        seconds = max(1.0, left * min(1.0, workers * sizes[part] / sum(sizes[part:])))

        def report(best: float, bound: float, part=part):
            queue.put(("event", part, (time.perf_counter() - STARTED, part, best, bound)))

        threads = max(1, options.threads // workers)
        group, program = parts[part]
        first = start[group] if start is not None else None
        if first is not None:
            report(float(program.cost @ first), float("-inf"))
        values = solver.solve(program, seconds, threads, options.absolute_gap / len(parts), first, report)
        queue.put(("done", part, values if values is not None else first))


if __name__ == "__main__":
    main()
