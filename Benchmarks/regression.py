#!/usr/bin/env python3
"""A small benchmark that gives the same numbers on every run: rounds, columns, nodes and programs, and the instructions
that callgrind counts. It fails where one of them is more than a fifth above Benchmarks/baseline.json.

    Benchmarks/regression.py --tandem .build/debug/tandem            compare
    Benchmarks/regression.py --tandem .build/debug/tandem --update   write the baseline anew

Instructions depend on compiler, configuration and library, so they are compared only where those are the baseline's;
without valgrind they are passed over with a line.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
BASELINE = "Benchmarks/baseline.json"
ALLOWED = 1.2
FEW = 5
"""Counts this near to the baseline are never a regression: one round more of three is no news."""
COUNTED = ("components", "columns", "rounds", "nodes", "programs")
ROSTERS = {"Data/tiny.json": [], "Data/school.json": [], "Data/grand-bend.json": ["--pairs-only"]}
PROFILED = {"check grand-bend": ["check", "Data/grand-bend.json"], "pair school": ["pair", "Data/school.json"]}


def counts(tandem: str) -> dict[str, int]:
    found = {}
    for roster, flags in ROSTERS.items():
        command = [tandem, "bench", roster, "--json", "--quiet", "--threads", "1", *flags]
        result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[0]
        for stage in ("pairing", "schedule"):
            for name in COUNTED if result.get(stage) else ():
                found[f"{os.path.basename(roster)} {stage} {name}"] = result[stage][name]
    return found


def instructions(tandem: str) -> dict[str, int] | None:
    if not shutil.which("valgrind"):
        print("instructions: passed over, valgrind is not installed")
        return None
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind's reader of debug information gives up on Swift's.
        bare = os.path.join(folder, "tandem")
        if subprocess.run(["strip", "-o", bare, tandem], capture_output=True).returncode == 0:
            tandem = bare
        for name, arguments in PROFILED.items():
            output = ["-o", os.path.join(folder, "plan.json"), "--threads", "1"] if arguments[0] == "pair" else []
            command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", tandem, *arguments, *output]
            done = subprocess.run(command, capture_output=True, text=True)
            counted = re.search(r"Collected : (\d+)", done.stderr)
            if not counted:
                print(f"instructions: passed over, valgrind says: {done.stderr[-300:]}")
                return None
            found[name] = int(counted.group(1))
    return found


def built(tandem: str) -> str:
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True)
    version = re.search(r"Swift version (\S+)", swift.stdout + swift.stderr)
    glpk = subprocess.run(["dpkg-query", "-W", "-f=${Version}", "libglpk40"], capture_output=True, text=True).stdout
    kind = "release" if "release" in os.path.realpath(tandem) else "debug"
    return f"Swift {version.group(1) if version else '?'}, {kind}, GLPK {glpk or '?'}, {os.uname().machine}"


def compare(kind: str, new: dict[str, int], old: dict[str, int]) -> int:
    worse = 0
    for name, count in new.items():
        before = old.get(name)
        if before is None:
            print(f"{kind}: {name} is new: {count:,}")
        elif count > before * ALLOWED and count > before + FEW:
            worse += 1
            print(f"{kind}: {name} rose from {before:,} to {count:,}")
        elif before > count * ALLOWED and before > count + FEW:
            print(f"{kind}: {name} fell from {before:,} to {count:,}; --update keeps that")
    return worse


def main():
    parser = argparse.ArgumentParser(description="Compares what Tandem's work takes with the baseline.")
    parser.add_argument("--tandem", default=".build/debug/tandem")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--report", action="store_true", help="tell, and do not fail")
    options = parser.parse_args()
    new = {"built": built(options.tandem), "counts": counts(options.tandem), "instructions": instructions(options.tandem)}
    if options.update:
        with open(BASELINE, "w") as file:
            json.dump(new, file, indent=1)
            file.write("\n")
        return
    with open(BASELINE) as file:
        old = json.load(file)
    worse = compare("counts", new["counts"], old["counts"])
    if new["instructions"] and old["instructions"]:
        if new["built"] == old["built"]:
            worse += compare("instructions", new["instructions"], old["instructions"])
        else:
            print(f"instructions: passed over, the baseline is of {old['built']}, this is {new['built']}")
    if worse and options.report:
        print(f"benchmark: {worse} of the numbers are more than a fifth above {BASELINE}")
    elif worse:
        sys.exit(f"{worse} of the numbers are more than a fifth above {BASELINE}. If that is meant, run again with --update.")
    else:
        print(f"benchmark: {len(new['counts'])} counts and {len(new['instructions'] or {})} instruction counts within a fifth of the baseline")


if __name__ == "__main__":
    main()
