/* Guarded calls of GLPK: a fatal error of the library comes back as a code and its text, never as abort().
 *
 * GLPK keeps one environment per thread. Every call here arms setjmp, lets GLPK's error hook jump back, and then
 * frees the environment of that thread, as the manual (6.1) demands; all problem objects of the thread die with it.
 * Indices of rows and columns are 1-based, as GLPK's are; offsets into arrays are 0-based.
 * Bounds that do not exist are -INFINITY and +INFINITY. Arguments are not checked here: GLPK checks them, by
 * aborting, or not at all (NaN). IntegerProgram checks them first. */
#ifndef TANDEM_GLPK_SHIMS_H
#define TANDEM_GLPK_SHIMS_H

#include <stdbool.h>
#include <stdint.h>

/* How a call ended. */
enum {
  TANDEM_DONE = 0,
  TANDEM_FAULT = 1,        /* GLPK gave up; tandem_fault_text() says why; every session of this thread is dead */
  TANDEM_DEAD = 2,         /* the session died of an earlier fault on its thread */
  TANDEM_WRONG_THREAD = 3, /* the session belongs to another thread; nothing was done */
  TANDEM_NO_MEMORY = 4,
  TANDEM_ABANDONED = 5 /* left from inside GLPK, as a fault is: every session of this thread is dead */
};

/* What a solve found. */
enum {
  TANDEM_OPTIMAL = 0,
  TANDEM_FEASIBLE = 1, /* a solution, and `reason` says why the search ended */
  TANDEM_INFEASIBLE = 2,
  TANDEM_UNBOUNDED = 3,
  TANDEM_STOPPED = 4,     /* no solution yet, and `reason` says why the search ended */
  TANDEM_NONE_BETTER = 5, /* nothing is better than the cutoff */
  TANDEM_FAILED = 6       /* numerical trouble; `glpk_code` is GLPK's own */
};

/* Why a search ended early. */
enum {
  TANDEM_REASON_NONE = 0,
  TANDEM_REASON_TIME = 1,
  TANDEM_REASON_NODES = 2,
  TANDEM_REASON_ITERATIONS = 3,
  TANDEM_REASON_GAP = 4,
  TANDEM_REASON_SIGNAL = 5,
  TANDEM_REASON_NUMERICS = 6
};

/* How to choose the simplex method. */
enum { TANDEM_SIMPLEX_AUTOMATIC = 0, TANDEM_SIMPLEX_PRIMAL = 1, TANDEM_SIMPLEX_DUAL = 2 };

typedef struct {
  int64_t time_limit;      /* ms of wall clock; negative: none */
  int64_t iteration_limit; /* simplex iterations of one LP; negative: none */
  int64_t node_limit;      /* nodes whose processing begins; negative: none */
  double relative_gap;     /* |best - bound| / |best| that is good enough */
  double absolute_gap;     /* |best - bound| that is good enough */
  double cutoff;           /* only a better objective is wanted; NAN: any */
  int32_t memory_limit;    /* MB of the thread's environment; 0: none */
  int32_t simplex;         /* TANDEM_SIMPLEX_... of the LP without presolve */
  int32_t branching;       /* GLP_BR_...; 0: GLPK's default */
  int32_t backtracking;    /* GLP_BT_...; 0: GLPK's default */
  bool presolve;
  bool mixed_integer_rounding_cuts;
  bool gomory_cuts;
  bool clique_cuts;
  bool feasibility_pump;
  const uint32_t *stop; /* an atomic that turns non-zero to end the search; may be null */
  const double *start;  /* a feasible point, by column, to begin with, without presolve; may be null */
} tandem_options;

typedef struct {
  int32_t verdict;   /* TANDEM_OPTIMAL ... */
  int32_t reason;    /* TANDEM_REASON_... */
  int32_t glpk_code; /* the last return code of GLPK */
  bool has_bound;
  double objective;
  double bound; /* proven: no solution is better */
  int64_t nodes;
  int64_t iterations;
} tandem_result;

/* A whole program by rows: the entries of row i lie at row_start[i] ... row_start[i + 1] - 1. */
typedef struct {
  bool maximize;
  int32_t row_count, column_count;
  double objective_constant;
  const double *objective;
  const double *column_lower, *column_upper;
  const uint8_t *column_integer;
  const double *row_lower, *row_upper;
  const int64_t *row_start;
  const int32_t *entry_column;
  const double *entry_value;
} tandem_program;

const char *tandem_glpk_version(void);

/* How long all threads together have been inside guarded calls since the process began; for benchmarks. */
uint64_t tandem_glpk_nanoseconds(void);

/* A number that differs for every thread that ever lived. */
uint64_t tandem_thread(void);

/* The text of this thread's last fault, until its next one. */
const char *tandem_fault_text(void);

/* Creates, loads, solves, copies out and deletes, in one guard. `values` takes column_count numbers when the
 * verdict is optimal or feasible. */
int32_t tandem_solve(const tandem_program *program, const tandem_options *options, tandem_result *result,
                     double *values);

/* A linear program that stays alive between solves, with its basis: the restricted master of column generation.
 * It belongs to the thread that created it. */
typedef struct tandem_master tandem_master;

/* `memory_limit`: MB of the environment of this thread while the session works; 0: none. */
int32_t tandem_master_create(bool maximize, int32_t memory_limit, tandem_master **out);
/* Frees the session, dead or alive. From another thread: TANDEM_WRONG_THREAD, and nothing is freed. */
int32_t tandem_master_delete(tandem_master *master);

int32_t tandem_master_add_rows(tandem_master *master, int32_t count, const double *lower, const double *upper);
/* Gives a row all its entries anew. */
int32_t tandem_master_set_row(tandem_master *master, int32_t row, int32_t count, const int32_t *columns,
                              const double *values);
/* The entries of the new column k lie at start[k] ... start[k + 1] - 1. */
int32_t tandem_master_add_columns(tandem_master *master, int32_t count, const double *objective,
                                  const double *lower, const double *upper, const int64_t *start,
                                  const int32_t *entry_row, const double *entry_value);
int32_t tandem_master_set_row_bounds(tandem_master *master, int32_t count, const int32_t *rows,
                                     const double *lower, const double *upper);
int32_t tandem_master_set_column_bounds(tandem_master *master, int32_t count, const int32_t *columns,
                                        const double *lower, const double *upper);
int32_t tandem_master_set_objective(tandem_master *master, int32_t count, const int32_t *columns,
                                    const double *objective);
/* The basis survives if only basic rows and nonbasic columns go; otherwise the next solve begins afresh. */
int32_t tandem_master_remove_rows(tandem_master *master, int32_t count, const int32_t *rows);
int32_t tandem_master_remove_columns(tandem_master *master, int32_t count, const int32_t *columns);

/* Solves the linear relaxation from the last basis. */
int32_t tandem_master_solve_linear(tandem_master *master, const tandem_options *options, tandem_result *result);
/* Solves with the columns whose `integer` is non-zero as integers; `values` takes one number a column when the
 * verdict is optimal or feasible. */
int32_t tandem_master_solve_integer(tandem_master *master, const uint8_t *integer, const tandem_options *options,
                                    tandem_result *result, double *values);

/* The last linear solution; `basic` is 1 for rows whose slack is basic. Any array may be null. */
int32_t tandem_master_read(tandem_master *master, double *column_values, double *reduced_costs,
                           double *row_values, double *duals, uint8_t *basic);

#endif
