#include "master.h"

#include <limits.h>
#include <stdlib.h>

#include "bounds.h"
#include "guard.h"

int32_t tandem_master_call(tandem_master *master, void (*body)(void *), void *context) {
  if (master->thread != tandem_thread()) return TANDEM_WRONG_THREAD;
  if (master->generation != tandem_generation()) return TANDEM_DEAD;
  return tandem_guarded(body, context);
}

typedef struct {
  tandem_master *master;
  int32_t count;
  const int32_t *places;
  const double *objective, *lower, *upper;
  const int64_t *start;
  const int32_t *entry_row;
  const double *entry_value;
  bool maximize;
} change;

static void limit_memory(const tandem_master *master) {
  glp_mem_limit(master->memory_limit > 0 ? master->memory_limit : INT_MAX);
}

static void create(void *context) {
  change *change = context;
  limit_memory(change->master);
  change->master->problem = glp_create_prob();
  glp_set_obj_dir(change->master->problem, change->maximize ? GLP_MAX : GLP_MIN);
}

int32_t tandem_master_create(bool maximize, int32_t memory_limit, tandem_master **out) {
  tandem_master *master = calloc(1, sizeof *master);
  *out = NULL;
  if (master == NULL) return TANDEM_NO_MEMORY;
  master->memory_limit = memory_limit;
  master->thread = tandem_thread();
  change change = {.master = master, .maximize = maximize};
  int32_t ending = tandem_guarded(create, &change);
  if (ending != TANDEM_DONE) {
    free(master);
    return ending;
  }
  master->generation = tandem_generation();
  tandem_retain_environment();
  *out = master;
  return TANDEM_DONE;
}

static void delete(void *context) { glp_delete_prob(context); }

int32_t tandem_master_delete(tandem_master *master) {
  if (master->thread != tandem_thread()) return TANDEM_WRONG_THREAD;
  if (master->generation == tandem_generation() && tandem_guarded(delete, master->problem) == TANDEM_DONE)
    tandem_release_environment();
  free(master);
  return TANDEM_DONE;
}

static void add_rows(void *context) {
  change *change = context;
  limit_memory(change->master);
  int first = glp_add_rows(change->master->problem, change->count);
  for (int k = 0; k < change->count; k++)
    tandem_bound_row(change->master->problem, first + k, change->lower[k], change->upper[k]);
}

int32_t tandem_master_add_rows(tandem_master *master, int32_t count, const double *lower, const double *upper) {
  if (count == 0) return TANDEM_DONE;
  change change = {.master = master, .count = count, .lower = lower, .upper = upper};
  master->rows_changed = true;
  return tandem_master_call(master, add_rows, &change);
}

static void set_row(void *context) {
  change *change = context;
  limit_memory(change->master);
  glp_set_mat_row(change->master->problem, change->places[0], change->count, change->entry_row - 1,
                  change->entry_value - 1);
}

int32_t tandem_master_set_row(tandem_master *master, int32_t row, int32_t count, const int32_t *columns,
                              const double *values) {
  change change = {.master = master, .count = count, .places = &row, .entry_row = columns, .entry_value = values};
  master->rows_changed = true;
  return tandem_master_call(master, set_row, &change);
}

static void add_columns(void *context) {
  change *change = context;
  glp_prob *problem = change->master->problem;
  limit_memory(change->master);
  int first = glp_add_cols(problem, change->count);
  for (int k = 0; k < change->count; k++) {
    int64_t start = change->start[k], end = change->start[k + 1];
    tandem_bound_column(problem, first + k, change->lower[k], change->upper[k]);
    glp_set_obj_coef(problem, first + k, change->objective[k]);
    glp_set_mat_col(problem, first + k, (int)(end - start), change->entry_row + start - 1,
                    change->entry_value + start - 1);
  }
}

int32_t tandem_master_add_columns(tandem_master *master, int32_t count, const double *objective,
                                  const double *lower, const double *upper, const int64_t *start,
                                  const int32_t *entry_row, const double *entry_value) {
  if (count == 0) return TANDEM_DONE;
  change change = {.master = master,       .count = count, .objective = objective, .lower = lower,
                   .upper = upper,         .start = start, .entry_row = entry_row,
                   .entry_value = entry_value};
  return tandem_master_call(master, add_columns, &change);
}

static void set_row_bounds(void *context) {
  change *change = context;
  for (int k = 0; k < change->count; k++)
    tandem_bound_row(change->master->problem, change->places[k], change->lower[k], change->upper[k]);
}

int32_t tandem_master_set_row_bounds(tandem_master *master, int32_t count, const int32_t *rows,
                                     const double *lower, const double *upper) {
  change change = {.master = master, .count = count, .places = rows, .lower = lower, .upper = upper};
  master->rows_changed = true;
  return tandem_master_call(master, set_row_bounds, &change);
}

static void set_column_bounds(void *context) {
  change *change = context;
  for (int k = 0; k < change->count; k++)
    tandem_bound_column(change->master->problem, change->places[k], change->lower[k], change->upper[k]);
}

int32_t tandem_master_set_column_bounds(tandem_master *master, int32_t count, const int32_t *columns,
                                        const double *lower, const double *upper) {
  change change = {.master = master, .count = count, .places = columns, .lower = lower, .upper = upper};
  master->rows_changed = true;
  return tandem_master_call(master, set_column_bounds, &change);
}

static void set_objective(void *context) {
  change *change = context;
  for (int k = 0; k < change->count; k++)
    glp_set_obj_coef(change->master->problem, change->places[k], change->objective[k]);
}

int32_t tandem_master_set_objective(tandem_master *master, int32_t count, const int32_t *columns,
                                    const double *objective) {
  change change = {.master = master, .count = count, .places = columns, .objective = objective};
  return tandem_master_call(master, set_objective, &change);
}

/* Without a basic column, or with one too many, the basis is singular, and GLPK's factorization then fails an
 * assertion (sgf.c) rather than say so. */
static void remove_rows(void *context) {
  change *change = context;
  glp_prob *problem = change->master->problem;
  bool spoilt = false;
  for (int k = 0; k < change->count; k++)
    spoilt = spoilt || glp_get_row_stat(problem, change->places[k]) != GLP_BS;
  glp_del_rows(problem, change->count, change->places - 1);
  if (spoilt) glp_adv_basis(problem, 0);
}

int32_t tandem_master_remove_rows(tandem_master *master, int32_t count, const int32_t *rows) {
  if (count == 0) return TANDEM_DONE;
  change change = {.master = master, .count = count, .places = rows};
  return tandem_master_call(master, remove_rows, &change);
}

static void remove_columns(void *context) {
  change *change = context;
  glp_prob *problem = change->master->problem;
  bool spoilt = false;
  for (int k = 0; k < change->count; k++)
    spoilt = spoilt || glp_get_col_stat(problem, change->places[k]) == GLP_BS;
  glp_del_cols(problem, change->count, change->places - 1);
  if (spoilt) glp_adv_basis(problem, 0);
}

int32_t tandem_master_remove_columns(tandem_master *master, int32_t count, const int32_t *columns) {
  if (count == 0) return TANDEM_DONE;
  change change = {.master = master, .count = count, .places = columns};
  return tandem_master_call(master, remove_columns, &change);
}
