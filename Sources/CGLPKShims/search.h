/* The two searches, inside a guard: simplex and branch and bound. */
#ifndef TANDEM_SEARCH_H
#define TANDEM_SEARCH_H

#include <glpk.h>
#include <stdint.h>

#include "glpk_shims.h"

/* Milliseconds of a clock that never goes back. */
int64_t tandem_now(void);

/* Milliseconds left until `deadline`, as GLPK wants a limit: 0 is "stop at once", INT_MAX none. */
int tandem_time_left(int64_t deadline);

/* The moment a limit of the options ends, from now; INT64_MAX: never. */
int64_t tandem_deadline(const tandem_options *options);

bool tandem_should_stop(const tandem_options *options);

/* Solves the linear relaxation; fills all of `result` but the bound of an unfinished search. */
void tandem_run_simplex(glp_prob *problem, const tandem_options *options, int64_t deadline,
                        tandem_result *result);

/* Solves with the integer kinds that are set. */
void tandem_run_tree(glp_prob *problem, const tandem_options *options, tandem_result *result);

#endif
