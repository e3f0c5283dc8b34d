#include "master.h"

typedef struct {
  tandem_master *master;
  double *column_values, *reduced_costs, *row_values, *duals;
  uint8_t *basic;
} reading;

static void read(void *context) {
  reading *reading = context;
  glp_prob *problem = reading->master->problem;
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int j = 1; j <= columns && reading->column_values != NULL; j++)
    reading->column_values[j - 1] = glp_get_col_prim(problem, j);
  for (int j = 1; j <= columns && reading->reduced_costs != NULL; j++)
    reading->reduced_costs[j - 1] = glp_get_col_dual(problem, j);
  for (int i = 1; i <= rows && reading->row_values != NULL; i++)
    reading->row_values[i - 1] = glp_get_row_prim(problem, i);
  for (int i = 1; i <= rows && reading->duals != NULL; i++)
    reading->duals[i - 1] = glp_get_row_dual(problem, i);
  for (int i = 1; i <= rows && reading->basic != NULL; i++)
    reading->basic[i - 1] = glp_get_row_stat(problem, i) == GLP_BS;
}

int32_t tandem_master_read(tandem_master *master, double *column_values, double *reduced_costs,
                           double *row_values, double *duals, uint8_t *basic) {
  reading reading = {.master = master,
                     .column_values = column_values,
                     .reduced_costs = reduced_costs,
                     .row_values = row_values,
                     .duals = duals,
                     .basic = basic};
  return tandem_master_call(master, read, &reading);
}
