"""OR-Tools CP-SAT on one part of a program."""

import numpy as np
from ortools.sat.python import cp_model

from .program import Program


def solve(program: Program, seconds: float, threads: int, absolute_gap: float, start, report) -> np.ndarray | None:
    """The best solution found; `report(best, bound)` hears of every improvement."""
    model, variables = _model(program)
    if start is not None:
        for variable, value in zip(variables, start):
            model.add_hint(variable, int(value))
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = seconds
    parameters.num_workers = threads
    parameters.absolute_gap_limit = absolute_gap
    # The models are packing programs with strong linear relaxations: the linear program is kept whole.
    parameters.linearization_level = 2
    state = {"best": np.inf, "bound": -np.inf}

    def heard_bound(bound: float):
        state["bound"] = bound
        report(state["best"], bound)

    class Listener(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self):
            state["best"] = self.objective_value
            state["bound"] = self.best_objective_bound
            report(state["best"], state["bound"])

    solver.best_bound_callback = heard_bound
    status = solver.solve(model, Listener())
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    values = np.array([solver.value(variable) for variable in variables], dtype=float)
    best = float(program.cost @ values)
    report(best, best if status == cp_model.OPTIMAL else solver.best_objective_bound)
    return values


def _model(program: Program) -> tuple[cp_model.CpModel, list]:
    model = cp_model.CpModel()
    variables = [
        model.new_bool_var("") if lower == 0 and upper == 1 else model.new_int_var(int(lower), int(upper), "")
        for lower, upper in zip(program.column_lower, program.column_upper)
    ]
    is_bool = (program.column_lower == 0) & (program.column_upper == 1)
    rows = program.rows
    for row in range(rows.shape[0]):
        span = slice(rows.indptr[row], rows.indptr[row + 1])
        places, numbers = rows.indices[span], rows.data[span]
        terms = [variables[place] for place in places]
        lower, upper = program.row_lower[row], program.row_upper[row]
        plain = bool(np.all(numbers == 1) and np.all(is_bool[places]))
        if plain and upper == 1 and lower == 1:
            model.add_exactly_one(terms)
        elif plain and upper == 1 and lower <= 0:
            model.add_at_most_one(terms)
        else:
            total = cp_model.LinearExpr.weighted_sum(terms, [int(number) for number in numbers])
            model.add_linear_constraint(
                total,
                int(lower) if np.isfinite(lower) else cp_model.INT_MIN,
                int(upper) if np.isfinite(upper) else cp_model.INT_MAX,
            )
    model.minimize(cp_model.LinearExpr.weighted_sum(variables, [int(number) for number in program.cost]))
    return model, variables
