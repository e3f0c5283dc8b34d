# make run     set up, build, schedule the Grand Bend roster, show the first weeks
# make test    set up, build, run every test
# make regression  count what small rosters take (rounds, columns, instructions), fail where it is a fifth more than it was
# make baseline    keep today's counts as what later ones are compared with
# make lint    check the format of the sources
# make build   set up and build the program alone
# make bench   set up, build, measure against other solvers and write Benchmarks/RESULTS.md; BENCH="--rosters DIR" adds
#              one's own rosters, Benchmarks/run.py --help names the rest
#
# `run` and `build` compile for speed (release): the programs spend their time in loops that a debug build runs ten to
# fifty times slower, so the longer compilation pays for itself in the first run. Tests are built for debugging, but for the
# modules that loop (Package.swift).

ROSTER ?= Data/grand-bend.json
OUT ?= out

.PHONY: run build test regression baseline bench lint format clean

run: build
	@Scripts/run-example $(ROSTER) $(OUT)

build:
	@Scripts/setup build
	swift build -c release --product tandem

test:
	@Scripts/setup test
	swift build --build-tests
	swift test --skip-build

regression:
	@Scripts/setup test
	swift build --product tandem
	python3 Benchmarks/regression.py

baseline:
	@Scripts/setup test
	swift build --product tandem
	python3 Benchmarks/regression.py --update

bench: build
	@Scripts/setup bench
	.venv-bench/bin/python3 Benchmarks/run.py $(BENCH)

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build out
