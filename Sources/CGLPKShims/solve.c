#include <limits.h>

#include "bounds.h"
#include "guard.h"
#include "search.h"

typedef struct {
  const tandem_program *program;
  const tandem_options *options;
  tandem_result *result;
  double *values;
} job;

static bool load_columns(glp_prob *problem, const tandem_program *program) {
  bool integers = false;
  if (program->column_count > 0) glp_add_cols(problem, program->column_count);
  for (int j = 0; j < program->column_count; j++) {
    /* The kind first: GLP_BV would reset the bounds, and GLPK's own checks look at both. */
    if (program->column_integer[j]) {
      glp_set_col_kind(problem, j + 1, GLP_IV);
      integers = true;
    }
    tandem_bound_column(problem, j + 1, program->column_lower[j], program->column_upper[j]);
    glp_set_obj_coef(problem, j + 1, program->objective[j]);
  }
  return integers;
}

static void load_rows(glp_prob *problem, const tandem_program *program) {
  if (program->row_count > 0) glp_add_rows(problem, program->row_count);
  for (int i = 0; i < program->row_count; i++) {
    int64_t start = program->row_start[i], end = program->row_start[i + 1];
    tandem_bound_row(problem, i + 1, program->row_lower[i], program->row_upper[i]);
    /* GLPK's arrays begin at 1, their slot 0 is never read. */
    glp_set_mat_row(problem, i + 1, (int)(end - start), program->entry_column + start - 1,
                    program->entry_value + start - 1);
  }
}

static void solve(void *context) {
  job *job = context;
  int limit = job->options->memory_limit;
  glp_mem_limit(limit > 0 ? limit : INT_MAX);
  glp_prob *problem = glp_create_prob();
  glp_set_obj_dir(problem, job->program->maximize ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(problem, 0, job->program->objective_constant);
  bool integers = load_columns(problem, job->program);
  load_rows(problem, job->program);
  if (integers) {
    tandem_run_tree(problem, job->options, job->result);
  } else {
    if (job->program->row_count > 0) glp_scale_prob(problem, GLP_SF_AUTO);
    tandem_run_simplex(problem, job->options, tandem_deadline(job->options), job->result);
  }
  if (job->result->verdict == TANDEM_OPTIMAL || job->result->verdict == TANDEM_FEASIBLE)
    for (int j = 1; j <= job->program->column_count; j++)
      job->values[j - 1] = integers ? glp_mip_col_val(problem, j) : glp_get_col_prim(problem, j);
  glp_delete_prob(problem);
  glp_mem_limit(INT_MAX);
}

int32_t tandem_solve(const tandem_program *program, const tandem_options *options, tandem_result *result,
                     double *values) {
  job job = {program, options, result, values};
  *result = (tandem_result){0};
  tandem_retain_environment();
  int32_t ending = tandem_guarded(solve, &job);
  /* After a fault the environment is gone already. */
  if (ending == TANDEM_DONE) tandem_release_environment();
  /* What the tree knew then is in the result. */
  return ending == TANDEM_ABANDONED ? TANDEM_DONE : ending;
}
