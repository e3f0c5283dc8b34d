/* Bounds as two numbers, told to GLPK as the type it wants. */
#ifndef TANDEM_BOUNDS_H
#define TANDEM_BOUNDS_H

#include <glpk.h>
#include <math.h>

/* GLP_DB with equal bounds would be refused (GLP_EBOUND). */
static inline int tandem_bound_type(double lower, double upper) {
  if (lower == -INFINITY) return upper == INFINITY ? GLP_FR : GLP_UP;
  if (upper == INFINITY) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static inline void tandem_bound_row(glp_prob *problem, int row, double lower, double upper) {
  glp_set_row_bnds(problem, row, tandem_bound_type(lower, upper), lower, upper);
}

static inline void tandem_bound_column(glp_prob *problem, int column, double lower, double upper) {
  glp_set_col_bnds(problem, column, tandem_bound_type(lower, upper), lower, upper);
}

#endif
