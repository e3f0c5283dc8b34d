"""The term as a careful person lays it out: window after window, the cycle with the fewest choices first, each at its
cheapest place that still fits. Nothing that is laid out is moved again."""

from collections import defaultdict

import numpy as np

from .greedy import Board
from .program import Program


def solve(program: Program, columns: list[dict]) -> np.ndarray:
    return Term(program, columns).solve()


class Term:
    def __init__(self, program: Program, columns: list[dict]):
        self.board = Board(program)
        self.program = program
        self.kinds = np.array([name.split("_")[0] for name in program.row_names])
        place = {name: index for index, name in enumerate(program.names)}
        self.steps = defaultdict(lambda: defaultdict(list))
        self.reached = defaultdict(dict)
        self.missing = {}
        self.attendance = defaultdict(list)
        self.row_step = np.full(len(program.row_lower), -1)
        for column in columns:
            self._note(place[column["name"]], column)

    def _note(self, index: int, column: dict):
        kind = column["kind"]
        if kind == "cover":
            return
        cycle = (column["activity"], column["leader"], column.get("peer", ""), column["cycle"])
        if kind == "missing":
            self.missing[cycle] = index
        elif kind == "attendance":
            cycle = (column["activity"], column["leader"], "", column["cycle"])
            self.attendance[cycle, column["step"], column["day"], column["start"]].append(index)
        elif kind == "session":
            self.steps[cycle][column["step"]].append((index, column))
            self._mark(index, list(self.steps[cycle]).index(column["step"]))
        elif kind == "reached":
            self.reached[cycle, column["step"]][column["day"]] = index
            self._mark(index, list(self.steps[cycle]).index(column["step"]))

    def _mark(self, index: int, step: int):
        """A row of the order belongs to the later of its steps."""
        rows, _ = self.board.entries(index)
        rows = rows[self.kinds[rows] == "S3"]
        self.row_step[rows] = np.maximum(self.row_step[rows], step)

    def solve(self) -> np.ndarray:
        def choices(cycle) -> int:
            return min((len(options) for options in self.steps[cycle].values()), default=0)

        for cycle in sorted(self.missing, key=lambda cycle: (cycle[3], choices(cycle), cycle)):
            names = list(self.steps[cycle])
            if not names or not self._place(cycle, names, 0):
                self.board.add(self.missing[cycle])
        return self.board.values

    def _place(self, cycle, names: list[str], step: int) -> bool:
        if step == len(names):
            return True
        options = sorted(self.steps[cycle][names[step]], key=lambda entry: (self._price(*entry), entry[1]["day"], entry[0]))
        tried_days = defaultdict(int)
        for index, column in options:
            # Where the rest fits after none of three times of a day, it is the day that is wrong.
            if tried_days[column["day"]] >= 3:
                continue
            done = self._enter(cycle, names[step], step, index, column)
            if done is None:
                continue
            tried_days[column["day"]] += 1
            if self._place(cycle, names, step + 1):
                return True
            self._undo(done)
        return False

    def _price(self, index: int, column: dict) -> float:
        return self.program.cost[index] + sum(self.program.cost[cover] for cover in self._covers(index))

    def _covers(self, index: int) -> list[int]:
        """The cover columns that a column needs."""
        rows, _ = self.board.entries(index)
        found = []
        for row in rows[self.kinds[rows] == "S4"]:
            span = slice(self.program.rows.indptr[row], self.program.rows.indptr[row + 1])
            places, numbers = self.program.rows.indices[span], self.program.rows.data[span]
            found += [int(place) for place in places[numbers < 0]]
        return sorted(set(found))

    def _enter(self, cycle, name: str, step: int, index: int, column: dict) -> list[int] | None:
        """Sets a session with its covers, its days and those who attend; None, and nothing set, where it doesn't fit."""
        done = self._add_covered(index, [])
        if done is None:
            return None
        for day, reached in self.reached[cycle, name].items():
            if day >= column["day"]:
                self.board.add(reached)
                done.append(reached)
        for attends in self.attendance[cycle, name, column["day"], column["start"]]:
            if self.program.cost[attends] < 0:
                self._add_covered(attends, done)
        if self._holds(step, done + list(self.reached[cycle, name].values())):
            return done
        self._undo(done)
        return None

    def _add_covered(self, index: int, done: list[int]) -> list[int] | None:
        added = []
        for cover in self._covers(index):
            if self.board.values[cover] == 0:
                if not self._fits(cover, ("S5", "S6")):
                    self._undo(added)
                    return None
                self.board.add(cover)
                added.append(cover)
        if not self._fits(index, ("S1", "S4", "S6", "S7", "S8", "S9")):
            self._undo(added)
            return None
        self.board.add(index)
        done += added + [index]
        return done

    def _fits(self, index: int, kinds: tuple[str, ...]) -> bool:
        rows, numbers = self.board.entries(index)
        asked = np.isin(self.kinds[rows], kinds)
        return bool(np.all(self.board.sums[rows][asked] + numbers[asked] <= self.program.row_upper[rows][asked] + 1e-9))

    def _holds(self, step: int, columns: list[int]) -> bool:
        """Order and lags up to this step, and the quorum."""
        rows = np.unique(np.concatenate([self.board.entries(column)[0] for column in columns]))
        rows = rows[(self.kinds[rows] == "S2") | ((self.kinds[rows] == "S3") & (self.row_step[rows] == step))]
        sums = self.board.sums[rows]
        return bool(np.all(sums <= self.program.row_upper[rows] + 1e-9) and np.all(sums >= self.program.row_lower[rows] - 1e-9))

    def _undo(self, done: list[int]):
        for column in done:
            self.board.add(column, -1)
