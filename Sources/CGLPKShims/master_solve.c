#include <limits.h>

#include "master.h"
#include "search.h"

typedef struct {
  tandem_master *master;
  const tandem_options *options;
  const uint8_t *integer;
  tandem_result *result;
  double *values;
} solve;

static tandem_options with_method(const solve *solve) {
  tandem_options options = *solve->options;
  if (options.simplex == TANDEM_SIMPLEX_AUTOMATIC)
    options.simplex = solve->master->rows_changed ? TANDEM_SIMPLEX_DUAL : TANDEM_SIMPLEX_PRIMAL;
  return options;
}

static void solve_linear(void *context) {
  solve *solve = context;
  glp_mem_limit(solve->master->memory_limit > 0 ? solve->master->memory_limit : INT_MAX);
  tandem_options options = with_method(solve);
  tandem_run_simplex(solve->master->problem, &options, tandem_deadline(&options), solve->result);
  if (solve->result->verdict == TANDEM_OPTIMAL) solve->master->rows_changed = false;
}

int32_t tandem_master_solve_linear(tandem_master *master, const tandem_options *options,
                                   tandem_result *result) {
  solve solve = {.master = master, .options = options, .result = result};
  *result = (tandem_result){0};
  return tandem_master_call(master, solve_linear, &solve);
}

/* The tree works on a copy: without presolve GLPK would add its cuts to this problem and move its basis. */
static void solve_integer(void *context) {
  solve *solve = context;
  int columns = glp_get_num_cols(solve->master->problem);
  glp_mem_limit(solve->master->memory_limit > 0 ? solve->master->memory_limit : INT_MAX);
  glp_prob *copy = glp_create_prob();
  glp_copy_prob(copy, solve->master->problem, GLP_OFF);
  for (int j = 1; j <= columns; j++)
    if (solve->integer[j - 1]) glp_set_col_kind(copy, j, GLP_IV);
  tandem_options options = with_method(solve);
  tandem_run_tree(copy, &options, solve->result);
  if (solve->result->verdict == TANDEM_OPTIMAL || solve->result->verdict == TANDEM_FEASIBLE)
    for (int j = 1; j <= columns; j++) solve->values[j - 1] = glp_mip_col_val(copy, j);
  glp_delete_prob(copy);
}

int32_t tandem_master_solve_integer(tandem_master *master, const uint8_t *integer, const tandem_options *options,
                                    tandem_result *result, double *values) {
  solve solve = {
      .master = master, .options = options, .integer = integer, .result = result, .values = values};
  *result = (tandem_result){0};
  int32_t ending = tandem_master_call(master, solve_integer, &solve);
  /* What the tree knew then is in the result; the session is dead, and built anew when it is called next. */
  return ending == TANDEM_ABANDONED ? TANDEM_DONE : ending;
}
