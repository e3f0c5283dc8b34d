#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>

#include "guard.h"
#include "search.h"

/* What the callback knows. `sign` turns every objective into one to minimize. */
typedef struct {
  const tandem_options *options;
  int64_t deadline;
  double sign;
  double bound;  /* the best that a whole tree proved, minimized */
  double pruned; /* the least bound of the nodes that were pruned here, minimized */
  int64_t nodes;
  bool selected; /* a node was chosen and is not counted yet: GLPK announces it again after every cut */
  bool started;  /* GLPK has been told the point to begin with */
  int32_t reason;
  tandem_result *result;
  double stalled_at;  /* the objective of the linear program at hand, and the iteration since which it stands */
  int stalled_since;
} watch;

static void end_search(watch *watch, glp_tree *tree, int32_t reason) {
  if (watch->reason == TANDEM_REASON_NONE) watch->reason = reason;
  glp_ios_terminate(tree);
}

/* The least bound of all open nodes; GLPK forgets it when it returns. */
static void note_bound(watch *watch, glp_tree *tree) {
  int node = glp_ios_best_node(tree);
  if (node == 0) return;
  double bound = watch->sign * glp_ios_node_bound(tree, node);
  if (!(fabs(bound) < DBL_MAX)) return;
  bound = fmin(bound, watch->pruned);
  if (bound > watch->bound) watch->bound = bound;
}

/* The objective, minimized, that is not better than the cutoff. */
static double beyond_cutoff(const watch *watch) {
  if (isnan(watch->options->cutoff)) return INFINITY;
  double cutoff = watch->sign * watch->options->cutoff;
  return cutoff - 1e-9 * (1 + fabs(cutoff));
}

/* The objective, minimized, from which on nothing is wanted. */
static double worthless(const watch *watch, glp_prob *problem) {
  double limit = beyond_cutoff(watch);
  if (watch->options->absolute_gap > 0 && glp_mip_status(problem) == GLP_FEAS) {
    double best = watch->sign * glp_mip_obj_val(problem) - watch->options->absolute_gap;
    if (best < limit) limit = best;
  }
  return limit;
}

/* GLPK has no cutoff. A row that nothing satisfies makes it drop the node at the next look at its LP. */
static void prune_worthless(watch *watch, glp_tree *tree) {
  glp_prob *problem = glp_ios_get_prob(tree);
  /* The node's bound is its LP's objective, rounded where only whole objectives are possible. */
  double value = watch->sign * glp_ios_node_bound(tree, glp_ios_curr_node(tree));
  if (value < worthless(watch, problem)) return;
  if (value < watch->pruned) watch->pruned = value;
  int row = glp_add_rows(problem, 1);
  glp_set_row_bnds(problem, row, GLP_LO, 1, 0);
}

static void count_node(watch *watch, glp_tree *tree) {
  if (!watch->selected) return;
  watch->selected = false;
  if (watch->options->node_limit >= 0 && watch->nodes >= watch->options->node_limit) {
    note_bound(watch, tree);
    end_search(watch, tree, TANDEM_REASON_NODES);
  } else {
    watch->nodes += 1;
  }
}

/* A known solution lets GLPK cut the nodes' linear programs short. It takes one only here, at the first node whose
 * linear program is fractional. */
static void offer_start(watch *watch, glp_tree *tree) {
  if (watch->options->start == NULL || watch->started) return;
  watch->started = true;
  int columns = glp_get_num_cols(glp_ios_get_prob(tree));
  double *point = glp_alloc(columns + 1, sizeof(double));
  for (int j = 0; j < columns; j++) point[j + 1] = watch->options->start[j];
  glp_ios_heur_sol(tree, point);
  glp_free(point);
}

/* Leaves the tree from inside a linear program; what was found until then is lost, what was proven stays. */
static void abandon(const watch *watch, int32_t reason) {
  tandem_result *result = watch->result;
  result->verdict = TANDEM_STOPPED;
  result->reason = reason;
  result->has_bound = watch->bound > -INFINITY;
  result->bound = watch->sign * watch->bound;
  result->nodes = watch->nodes;
  tandem_abandon();
}

/* Iterations without progress after which a linear program of the tree is given up. */
static const int stall_limit = 20000;

/* The tree's own linear programs know neither limit nor signal, and the dual simplex method can go round for ever in one (the same that
 * `is_stalled` in simplex.c ends elsewhere). But it tells of its iterations from time to time. */
static void on_text(void *info, const char *text) {
  watch *watch = info;
  if (tandem_should_stop(watch->options)) abandon(watch, TANDEM_REASON_SIGNAL);
  if (tandem_time_left(watch->deadline) == 0) abandon(watch, TANDEM_REASON_TIME);
  int iteration;
  double objective;
  if (sscanf(text, "%*c%d: obj = %lf", &iteration, &objective) != 2) return;
  if (!(fabs(objective - watch->stalled_at) <= 1e-6 * (1 + fabs(objective)))) {
    watch->stalled_at = objective;
    watch->stalled_since = iteration;
  } else if (iteration - watch->stalled_since >= stall_limit) {
    abandon(watch, TANDEM_REASON_ITERATIONS);
  }
}

static void on_node(glp_tree *tree, void *info) {
  watch *watch = info;
  watch->stalled_at = NAN;
  if (tandem_should_stop(watch->options)) {
    note_bound(watch, tree);
    end_search(watch, tree, TANDEM_REASON_SIGNAL);
    return;
  }
  switch (glp_ios_reason(tree)) {
    case GLP_ISELECT:
      watch->selected = true;
      note_bound(watch, tree);
      if (tandem_time_left(watch->deadline) == 0) end_search(watch, tree, TANDEM_REASON_TIME);
      break;
    case GLP_IPREPRO:
      count_node(watch, tree);
      break;
    case GLP_IROWGEN:
      if (glp_ios_node_level(tree, glp_ios_curr_node(tree)) == 0) note_bound(watch, tree);
      prune_worthless(watch, tree);
      break;
    case GLP_IHEUR:
      offer_start(watch, tree);
      break;
    default:
      break;
  }
}

static void fill_control(glp_iocp *control, const tandem_options *options, watch *watch) {
  glp_init_iocp(control);
  /* Said to `on_text` alone, and only by what takes longer than a second. */
  control->msg_lev = GLP_MSG_ALL;
  control->out_dly = 1000;
  control->out_frq = 1000;
  control->tm_lim = tandem_time_left(watch->deadline);
  control->mip_gap = options->relative_gap;
  control->presolve = options->presolve ? GLP_ON : GLP_OFF;
  control->mir_cuts = options->mixed_integer_rounding_cuts ? GLP_ON : GLP_OFF;
  control->gmi_cuts = options->gomory_cuts ? GLP_ON : GLP_OFF;
  control->clq_cuts = options->clique_cuts ? GLP_ON : GLP_OFF;
  control->fp_heur = options->feasibility_pump ? GLP_ON : GLP_OFF;
  if (options->branching != 0) control->br_tech = options->branching;
  if (options->backtracking != 0) control->bt_tech = options->backtracking;
  control->cb_func = on_node;
  control->cb_info = watch;
}

/* The search, with an ear for what takes long in it. */
static int listened(glp_prob *problem, const glp_iocp *control) {
  tandem_listen(on_text, control->cb_info);
  int code = glp_intopt(problem, control);
  tandem_listen(NULL, NULL);
  return code;
}

/* Whether there is a solution that is wanted: rounding may find one before the cutoff prunes its node. */
static bool has_found(glp_prob *problem, const watch *watch) {
  int status = glp_mip_status(problem);
  return (status == GLP_OPT || status == GLP_FEAS) &&
         watch->sign * glp_mip_obj_val(problem) < beyond_cutoff(watch);
}

/* The end of a search that GLPK calls complete: what was pruned here limits what is proven. */
static void close_tree(glp_prob *problem, const watch *watch, tandem_result *result) {
  int status = glp_mip_status(problem);
  double bound = watch->pruned;
  if (status == GLP_OPT || status == GLP_FEAS) bound = fmin(bound, watch->sign * glp_mip_obj_val(problem));
  if (!has_found(problem, watch)) {
    result->verdict = bound < INFINITY ? TANDEM_NONE_BETTER : TANDEM_INFEASIBLE;
    result->has_bound = bound < INFINITY;
    result->bound = watch->sign * bound;
    return;
  }
  double best = watch->sign * glp_mip_obj_val(problem);
  bool proven = best - bound <= 1e-9 * (1 + fabs(best));
  result->verdict = proven ? TANDEM_OPTIMAL : TANDEM_FEASIBLE;
  result->reason = proven ? TANDEM_REASON_NONE : TANDEM_REASON_GAP;
  result->has_bound = true;
  result->bound = watch->sign * bound;
}

static int32_t stop_reason(int code, const watch *watch) {
  if (watch->reason != TANDEM_REASON_NONE) return watch->reason;
  switch (code) {
    case GLP_EMIPGAP: return TANDEM_REASON_GAP;
    case GLP_ETMLIM: return TANDEM_REASON_TIME;
    default: return TANDEM_REASON_NUMERICS;
  }
}

static void cut_short(glp_prob *problem, int code, const watch *watch, tandem_result *result) {
  bool found = has_found(problem, watch);
  result->reason = stop_reason(code, watch);
  result->verdict = found                                        ? TANDEM_FEASIBLE
                    : result->reason == TANDEM_REASON_NUMERICS ? TANDEM_FAILED
                                                                 : TANDEM_STOPPED;
  result->has_bound = watch->bound > -INFINITY;
  double bound = watch->bound;
  if (found) bound = fmin(bound, watch->sign * glp_mip_obj_val(problem));
  result->bound = watch->sign * bound;
}

/* The relaxation has no finite optimum: is there an integer point at all? */
static void settle_unbounded(glp_prob *problem, const tandem_options *options, watch *watch,
                             tandem_result *result) {
  int columns = glp_get_num_cols(problem);
  double *kept = glp_alloc(columns + 1, sizeof(double));
  for (int j = 0; j <= columns; j++) {
    kept[j] = glp_get_obj_coef(problem, j);
    glp_set_obj_coef(problem, j, 0);
  }
  tandem_options plain = *options;
  plain.cutoff = NAN;
  plain.presolve = true;
  plain.start = NULL;
  watch->options = &plain;
  glp_iocp control;
  fill_control(&control, &plain, watch);
  int code = listened(problem, &control);
  for (int j = 0; j <= columns; j++) glp_set_obj_coef(problem, j, kept[j]);
  glp_free(kept);
  result->glpk_code = code;
  int status = glp_mip_status(problem);
  if (status == GLP_OPT || status == GLP_FEAS) {
    result->verdict = TANDEM_UNBOUNDED;
  } else if (code == GLP_ENOPFS || (code == 0 && status == GLP_NOFEAS)) {
    result->verdict = TANDEM_INFEASIBLE;
  } else {
    result->reason = stop_reason(code, watch);
    result->verdict = result->reason == TANDEM_REASON_NUMERICS ? TANDEM_FAILED : TANDEM_STOPPED;
  }
}

/* Without presolve GLPK wants an optimal basis first. False: the relaxation has already settled the matter. */
static bool solve_root(glp_prob *problem, const tandem_options *options, watch *watch, tandem_result *result) {
  tandem_run_simplex(problem, options, watch->deadline, result);
  if (result->verdict == TANDEM_OPTIMAL) {
    watch->bound = watch->sign * result->objective;
    return true;
  }
  if (result->verdict == TANDEM_FEASIBLE) result->verdict = TANDEM_STOPPED;
  if (result->verdict == TANDEM_UNBOUNDED) settle_unbounded(problem, options, watch, result);
  return false;
}

static void run_tree(glp_prob *problem, const tandem_options *options, tandem_result *result) {
  watch watch = {.options = options,
                 .deadline = tandem_deadline(options),
                 .sign = glp_get_obj_dir(problem) == GLP_MAX ? -1 : 1,
                 .bound = -INFINITY,
                 .pruned = INFINITY,
                 .result = result,
                 .stalled_at = NAN};
  result->has_bound = false;
  if (!options->presolve && !solve_root(problem, options, &watch, result)) return;
  result->reason = TANDEM_REASON_NONE;
  glp_iocp control;
  fill_control(&control, options, &watch);
  int code = listened(problem, &control);
  result->glpk_code = code;
  result->objective = glp_mip_obj_val(problem);
  switch (code) {
    case 0: close_tree(problem, &watch, result); break;
    case GLP_ENOPFS: result->verdict = TANDEM_INFEASIBLE; break;
    case GLP_ENODFS: settle_unbounded(problem, options, &watch, result); break;
    default: cut_short(problem, code, &watch, result); break;
  }
  result->nodes = watch.nodes;
}

/* The presolved problem may be harder for the simplex method than the one it came from: then try that one. */
void tandem_run_tree(glp_prob *problem, const tandem_options *options, tandem_result *result) {
  tandem_options plain = *options;
  /* Presolve renumbers the columns: GLPK could not tell what the start means. */
  if (options->start != NULL) plain.presolve = false;
  run_tree(problem, &plain, result);
  if (result->verdict != TANDEM_FAILED || !plain.presolve) return;
  plain.presolve = false;
  plain.simplex = TANDEM_SIMPLEX_PRIMAL;
  glp_adv_basis(problem, 0);
  run_tree(problem, &plain, result);
}
