"""HiGHS on one part of a program."""

import highspy
import numpy as np

from .program import Program


def solve(program: Program, seconds: float, threads: int, absolute_gap: float, start, report) -> np.ndarray | None:
    """The best solution found; `report(best, bound)` hears of every improvement."""
    highs = highspy.Highs()
    for name, value in {
        "output_flag": False,
        "threads": threads,
        "time_limit": seconds,
        # Objectives are whole numbers: less than one point is a proof. The default, 0.01 %, would stop too early.
        "mip_rel_gap": 0.0,
        "mip_abs_gap": absolute_gap,
        # Set packing rounds well: more effort on finding solutions pays on these models.
        "mip_heuristic_effort": 0.1,
    }.items():
        highs.setOptionValue(name, value)
    highs.passModel(_model(program))
    if start is not None:
        first = highspy.HighsSolution()
        first.col_value = list(start)
        highs.setSolution(first)

    last = [None]

    def heard(event):
        state = (event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)
        if state != last[0]:
            last[0] = state
            report(*state)

    highs.cbMipInterrupt.subscribe(heard)
    highs.cbMipImprovingSolution.subscribe(heard)
    highs.run()
    info = highs.getInfo()
    if info.primal_solution_status != 2:
        return None
    solution = np.round(np.array(highs.getSolution().col_value))
    best = float(program.cost @ solution)
    status = highs.getModelStatus()
    proven = status == highspy.HighsModelStatus.kOptimal
    report(best, best if proven else info.mip_dual_bound)
    return solution


def _model(program: Program) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_row_, lp.num_col_ = program.rows.shape
    lp.col_cost_ = program.cost
    lp.col_lower_ = program.column_lower
    lp.col_upper_ = program.column_upper
    lp.row_lower_ = program.row_lower
    lp.row_upper_ = program.row_upper
    columns = program.columns
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = columns.indptr
    lp.a_matrix_.index_ = columns.indices
    lp.a_matrix_.value_ = columns.data
    lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    return lp
