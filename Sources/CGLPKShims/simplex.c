#include <limits.h>
#include <math.h>
#include <stdatomic.h>
#include <time.h>

#include "search.h"

/* Iterations between two looks at the stop flag and the clock. Always the same, so that a stop flag that is
 * never raised changes nothing. */
static const int slice = 2000;

int64_t tandem_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t tandem_deadline(const tandem_options *options) {
  int64_t now = tandem_now();
  if (options->time_limit < 0 || options->time_limit > INT64_MAX - now) return INT64_MAX;
  return now + options->time_limit;
}

int tandem_time_left(int64_t deadline) {
  if (deadline == INT64_MAX) return INT_MAX;
  int64_t left = deadline - tandem_now();
  return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}

bool tandem_should_stop(const tandem_options *options) {
  return options->stop != NULL &&
         atomic_load_explicit((const _Atomic uint32_t *)options->stop, memory_order_relaxed) != 0;
}

/* New rows and changed coefficients can leave a basis that is singular. */
static void mend_basis(glp_prob *problem) {
  if (glp_get_num_rows(problem) == 0 || glp_bf_exists(problem)) return;
  if (glp_factorize(problem) != 0) glp_adv_basis(problem, 0);
}

/* Whether the last run of the simplex method settled the matter. */
static bool is_settled(glp_prob *problem) {
  int status = glp_get_status(problem);
  return status == GLP_OPT || status == GLP_NOFEAS || status == GLP_UNBND;
}

static int one_slice(glp_prob *problem, int method, int iterations, int64_t deadline) {
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = GLP_MSG_OFF;
  control.meth = method;
  control.it_lim = iterations;
  control.tm_lim = tandem_time_left(deadline);
  return glp_simplex(problem, &control);
}

/* After numerical trouble: the other method, then the primal from a fresh basis. */
static int next_attempt(glp_prob *problem, int code, int attempt, int method) {
  if (code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND || attempt > 0) {
    glp_adv_basis(problem, 0);
    return GLP_PRIMAL;
  }
  return method == GLP_PRIMAL ? GLP_DUALP : GLP_PRIMAL;
}

/* Either simplex method of GLPK 5.0 can go round for ever over degenerate rows, at one objective. A slice without progress
 * tells: the other method takes over then, with a longer slice, as each begins without the perturbation that leads out.
 * After so many of them the program is left. */
static const int stalls_limit = 12;
static const int longest_slice = 8000;

static bool is_stalled(double before, double after) { return fabs(after - before) <= 1e-6 * (1 + fabs(after)); }

static int run_slices(glp_prob *problem, const tandem_options *options, int64_t deadline, int32_t *reason) {
  int method = options->simplex == TANDEM_SIMPLEX_DUAL ? GLP_DUALP : GLP_PRIMAL;
  int64_t left = options->iteration_limit < 0 ? INT64_MAX : options->iteration_limit;
  int attempt = 0;
  int stalls = 0, length = slice;
  double last = HUGE_VAL;
  *reason = TANDEM_REASON_SIGNAL;
  if (tandem_should_stop(options)) return GLP_ESTOP;
  for (;;) {
    int before = glp_get_it_cnt(problem);
    int code = one_slice(problem, method, left < length ? (int)left : length, deadline);
    left -= glp_get_it_cnt(problem) - before;
    *reason = TANDEM_REASON_NONE;
    if (code == GLP_ETMLIM) *reason = TANDEM_REASON_TIME;
    if (code == GLP_EITLIM && left <= 0) *reason = TANDEM_REASON_ITERATIONS;
    if (code == GLP_EITLIM && tandem_should_stop(options)) *reason = TANDEM_REASON_SIGNAL;
    if ((code == 0 && is_settled(problem)) || *reason != TANDEM_REASON_NONE) return code;
    if (code == GLP_EITLIM) {
      if (is_stalled(last, glp_get_obj_val(problem))) {
        if (++stalls == stalls_limit) {
          *reason = TANDEM_REASON_ITERATIONS;
          return code;
        }
        method = method == GLP_PRIMAL ? GLP_DUALP : GLP_PRIMAL;
        if (length < longest_slice) length *= 2;
      }
      last = glp_get_obj_val(problem);
      continue;
    }
    if (attempt == 3) return code;
    method = next_attempt(problem, code, attempt, method);
    attempt += 1;
  }
}

static int32_t linear_verdict(glp_prob *problem, int code, int32_t reason) {
  if (code == GLP_ESTOP) return TANDEM_STOPPED;
  if (reason != TANDEM_REASON_NONE)
    return glp_get_prim_stat(problem) == GLP_FEAS ? TANDEM_FEASIBLE : TANDEM_STOPPED;
  if (code != 0) return TANDEM_FAILED;
  switch (glp_get_status(problem)) {
    case GLP_OPT: return TANDEM_OPTIMAL;
    case GLP_NOFEAS: return TANDEM_INFEASIBLE;
    case GLP_UNBND: return TANDEM_UNBOUNDED;
    default: return TANDEM_FAILED;
  }
}

void tandem_run_simplex(glp_prob *problem, const tandem_options *options, int64_t deadline,
                        tandem_result *result) {
  int before = glp_get_it_cnt(problem);
  mend_basis(problem);
  result->glpk_code = run_slices(problem, options, deadline, &result->reason);
  result->verdict = linear_verdict(problem, result->glpk_code, result->reason);
  result->iterations += glp_get_it_cnt(problem) - before;
  result->objective = glp_get_obj_val(problem);
  result->has_bound = result->verdict == TANDEM_OPTIMAL;
  result->bound = result->objective;
}
