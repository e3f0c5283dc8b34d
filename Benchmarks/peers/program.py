"""A mixed-integer program as arrays, read from MPS, and its independent parts."""

from dataclasses import dataclass

import highspy
import numpy as np
from scipy.sparse import coo_matrix, csc_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components


@dataclass
class Program:
    """Minimise cost·x, lower ≤ rows·x ≤ upper, with x whole numbers."""

    names: list[str]
    cost: np.ndarray
    column_lower: np.ndarray
    column_upper: np.ndarray
    rows: csr_matrix
    row_lower: np.ndarray
    row_upper: np.ndarray
    row_names: list[str] | None = None

    @property
    def columns(self) -> csc_matrix:
        return self.rows.tocsc()


def read(path: str) -> Program:
    """Reads an MPS file with HiGHS's reader, which is the fastest that both peers can share."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    if highs.readModel(path) == highspy.HighsStatus.kError:
        raise SystemExit(f"{path} can't be read")
    lp = highs.getLp()
    shape = (lp.num_row_, lp.num_col_)
    parts = (np.array(lp.a_matrix_.value_), np.array(lp.a_matrix_.index_), np.array(lp.a_matrix_.start_))
    by_column = lp.a_matrix_.format_ == highspy.MatrixFormat.kColwise
    matrix = csc_matrix(parts, shape=shape).tocsr() if by_column else csr_matrix(parts, shape=shape)
    return Program(
        names=list(lp.col_names_),
        cost=np.array(lp.col_cost_),
        column_lower=np.array(lp.col_lower_),
        column_upper=np.array(lp.col_upper_),
        rows=matrix,
        row_lower=np.array(lp.row_lower_),
        row_upper=np.array(lp.row_upper_),
        row_names=list(lp.row_names_),
    )


def split(program: Program) -> list[tuple[np.ndarray, Program]]:
    """The parts that share no row, largest first, each with the numbers of its columns."""
    row_count, column_count = program.rows.shape
    entries = program.rows.tocoo()
    graph = coo_matrix(
        (np.ones(len(entries.row)), (entries.row, row_count + entries.col)),
        shape=(row_count + column_count,) * 2,
    )
    _, label = connected_components(graph, directed=False)
    by_columns = program.columns
    order = np.argsort(label[row_count:], kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(label[row_count:][order])) + 1)
    parts = []
    row_order = np.argsort(label[:row_count], kind="stable")
    row_labels = label[:row_count][row_order]
    for group in groups:
        mark = label[row_count + group[0]]
        first, last = np.searchsorted(row_labels, [mark, mark + 1])
        rows = row_order[first:last]
        part = Program(
            names=[program.names[index] for index in group],
            cost=program.cost[group],
            column_lower=program.column_lower[group],
            column_upper=program.column_upper[group],
            rows=by_columns[:, group].tocsr()[rows],
            row_lower=program.row_lower[rows],
            row_upper=program.row_upper[rows],
        )
        parts.append((group, part))
    parts.sort(key=lambda part: (-len(part[0]), part[0][0]))
    return parts
