/* The session itself. It lives in malloc's memory, so that it outlasts a fault of its environment. */
#ifndef TANDEM_MASTER_H
#define TANDEM_MASTER_H

#include <glpk.h>
#include <stdint.h>

#include "glpk_shims.h"

struct tandem_master {
  glp_prob *problem;
  uint64_t thread;
  uint64_t generation;
  int32_t memory_limit;
  /* Rows or bounds changed since the last solve: the old optimum is dual feasible rather than primal. */
  bool rows_changed;
};

/* Runs `body` in the guard if the session is alive on this thread. */
int32_t tandem_master_call(tandem_master *master, void (*body)(void *), void *context);

#endif
