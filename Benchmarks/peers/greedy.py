"""What a careful person does with a spreadsheet: take the best that still fits, one decision after the other.

It works on the same program as the solvers, by the meaning of the columns: `columns` is the list that `tandem model`
writes beside a model, one entry for each column of the program.
"""

import numpy as np

from .program import Program


class Board:
    """Values that are set one by one, with the sums of the rows kept."""

    def __init__(self, program: Program):
        self.program = program
        self.columns = program.columns
        self.values = program.column_lower.copy()
        self.sums = program.rows @ self.values
        self.payable = np.zeros(len(self.sums), dtype=bool)

    def entries(self, column: int) -> tuple[np.ndarray, np.ndarray]:
        span = slice(self.columns.indptr[column], self.columns.indptr[column + 1])
        return self.columns.indices[span], self.columns.data[span]

    def fits(self, column: int, paying: bool = False) -> bool:
        """Whether one more of a column breaks no upper side, but for what can be paid for where `paying`; lower sides are met by what costs
        points."""
        rows, numbers = self.entries(column)
        if self.values[column] + 1 > self.program.column_upper[column]:
            return False
        holds = self.sums[rows] + numbers <= self.program.row_upper[rows] + 1e-9
        return bool(np.all(holds | self.payable[rows] if paying else holds))

    def let_pay(self, slacks: list[int]):
        """Marks the rows whose upper side one of these columns can lift."""
        for column in slacks:
            rows, numbers = self.entries(column)
            self.payable[rows[numbers < 0]] = True

    def add(self, column: int, amount: float = 1):
        rows, numbers = self.entries(column)
        self.values[column] += amount
        self.sums[rows] += numbers * amount


def settle(board: Board, slacks: list[int]):
    """Raises the columns that pay for what was left out until the rows that they stand in hold."""
    program = board.program
    for column in slacks:
        rows, numbers = board.entries(column)
        lacking = (program.row_lower[rows] - board.sums[rows]) / numbers
        over = (board.sums[rows] - program.row_upper[rows]) / -numbers
        need = max(0.0, *lacking[numbers > 0], *over[numbers < 0], 0.0)
        if need > 0:
            board.add(column, np.ceil(need - 1e-9))
