/* The guard that every call of GLPK goes through, and the life of the thread's environment. */
#ifndef TANDEM_GUARD_H
#define TANDEM_GUARD_H

#include <stdint.h>

#include "glpk_shims.h"

/* Runs `body` under GLPK's error hook: TANDEM_DONE, or TANDEM_FAULT after freeing this thread's environment.
 * `body` must own nothing outside that environment; its scratch memory comes from glp_alloc. */
int32_t tandem_guarded(void (*body)(void *), void *context);

/* Lets `look` see what GLPK says while it works, until the guarded call ends: the only way into a linear program of the tree that does not end. It
 * may call tandem_abandon, which never comes back. */
void tandem_listen(void (*look)(void *, const char *), void *context);

/* Leaves the guarded call from inside GLPK: it ends with TANDEM_ABANDONED, and this thread's environment is freed. */
void tandem_abandon(void) __attribute__((noreturn));

/* Counts the faults of this thread: a problem object lives as long as this number stands. */
uint64_t tandem_generation(void);

/* The problem objects alive on this thread; after the last one the environment is freed. */
void tandem_retain_environment(void);
void tandem_release_environment(void);

#endif
