#!/usr/bin/env python3
"""A small benchmark that gives the same numbers on every run: components, columns, rounds, nodes and programs, and the
instructions that callgrind counts. It fails where one of them is more than a fifth above Benchmarks/baseline.json.

    make regression      compare; part of .ci/run, about 30 seconds
    make baseline        write the baseline anew, where more work is meant

It measures the debug build, which the tests have made anyway. Counts are the same on every machine. Instructions depend on
compiler, library and processor, so they are compared only where those are the baseline's, and only where valgrind is
installed; elsewhere they are passed over with a line. No clock is looked at.
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
SHIPPED = {"tiny": [], "school": [], "grand-bend": ["--pairs-only"]}
GENERATED = {
    # Tight enough that the pairing needs columns and branching.
    "organization": "--leaders 30 --peers 150 --organizations 1 --schools 5 --tightness tight --seed 1",
}
PROFILED = {
    "check grand-bend": ["check", "Data/grand-bend.json"],
    "pair school": ["pair", "Data/school.json", "--threads", "1"],
    "schedule tiny": ["schedule", "Data/tiny.json", "--threads", "1"],
}


def counts(tandem: str, folder: str) -> dict[str, int]:
    rosters = {name: (f"Data/{name}.json", flags) for name, flags in SHIPPED.items()}
    for name, size in GENERATED.items():
        path = os.path.join(folder, f"{name}.json")
        run([tandem, "generate", *size.split(), "-o", path])
        rosters[name] = (path, ["--pairs-only"])
    found = {}
    for name, (path, flags) in rosters.items():
        result = json.loads(run([tandem, "bench", path, "--json", "--quiet", "--threads", "1", *flags]).stdout)[0]
        for stage in ("pairing", "schedule"):
            for count in COUNTED if result.get(stage) else ():
                found[f"{name} {stage} {count}"] = result[stage][count]
    return found


def instructions(tandem: str, folder: str) -> dict[str, int] | None:
    if not shutil.which("valgrind"):
        print("instructions: passed over, valgrind is not installed")
        return None
    # Valgrind's reader of debug information gives up on Swift's.
    bare = os.path.join(folder, "tandem")
    if subprocess.run(["strip", "-o", bare, tandem], capture_output=True).returncode == 0:
        tandem = bare
    found = {}
    for name, arguments in PROFILED.items():
        if arguments[0] != "check":
            arguments = [*arguments, "-o", os.path.join(folder, "plan.json")]
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", tandem, *arguments]
        # Swift's hash tables are laid out differently in every process unless told otherwise.
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        counted = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode or not counted:
            print(f"instructions: passed over, valgrind says: {done.stderr[-300:]}")
            return None
        found[name] = int(counted.group(1))
    return found


def run(command: list[str]) -> subprocess.CompletedProcess:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"benchmark: {' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done


def built(tandem: str) -> str:
    """What instructions depend on, and counts don't."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True)
    version = re.search(r"Swift version (\S+)", swift.stdout + swift.stderr)
    package = ["dpkg-query", "-W", "-f=${Package} ${Version}, ", "libglpk40", "libc6"]
    libraries = subprocess.run(package, capture_output=True, text=True).stdout if shutil.which(package[0]) else ""
    kind = "release" if "release" in os.path.realpath(tandem) else "debug"
    return f"Swift {version.group(1) if version else '?'}, {kind}, {libraries}{os.uname().machine}"


def compare(kind: str, new: dict[str, int], old: dict[str, int]) -> int:
    worse = 0
    for name, count in new.items():
        before = old.get(name)
        if before is None:
            worse += 1
            print(f"{kind}: {name} is not in the baseline: {count:,}")
        elif count > before * ALLOWED and count > before + FEW:
            worse += 1
            print(f"{kind}: {name} rose from {before:,} to {count:,}")
        elif before > count * ALLOWED and before > count + FEW:
            print(f"{kind}: {name} fell from {before:,} to {count:,}; make baseline keeps that")
    for name in sorted(old.keys() - new.keys()):
        worse += 1
        print(f"{kind}: {name} is no longer measured")
    return worse


def main():
    parser = argparse.ArgumentParser(description="Compares what Tandem's work takes with the baseline.")
    parser.add_argument("--tandem", default=".build/debug/tandem")
    parser.add_argument("--baseline", default=BASELINE)
    parser.add_argument("--update", action="store_true", help="write the baseline anew")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        new = {"built": built(options.tandem), "counts": counts(options.tandem, folder),
               "instructions": instructions(options.tandem, folder)}
    if options.update:
        with open(options.baseline, "w") as file:
            json.dump(new, file, indent=1)
            file.write("\n")
        print(f"benchmark: wrote {options.baseline}; say in the commit why the numbers changed")
        return
    with open(options.baseline) as file:
        old = json.load(file)
    worse = compare("counts", new["counts"], old["counts"])
    if new["instructions"] and old["instructions"]:
        if new["built"] == old["built"]:
            worse += compare("instructions", new["instructions"], old["instructions"])
        else:
            print(f"instructions: passed over, the baseline is of {old['built']}; this is {new['built']}")
    if worse:
        sys.exit(f"benchmark: {worse} of the numbers are worse than {options.baseline} by more than a fifth.\n"
                 "If the work is meant to cost more, run `make baseline` and commit the file with the reason.")
    measured = len(new["counts"]) + len(new["instructions"] or {})
    print(f"benchmark: {measured} numbers, none more than a fifth above the baseline")


if __name__ == "__main__":
    main()
