#include "guard.h"

#include <glpk.h>
#include <limits.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "glpk_shims.h"

/* _setjmp leaves the signal mask alone, which setjmp would save by a system call on Darwin. */
static _Thread_local struct {
  jmp_buf target;
  uint64_t thread;
  uint64_t generation;
  int live;
  void (*look)(void *, const char *);
  void *context;
  size_t length;
  char text[1024];
} state;

static pthread_key_t exit_key;
static pthread_once_t exit_once = PTHREAD_ONCE_INIT;

/* The manual asks for glp_free_env before a thread ends; this is the net under sessions that were never deleted. */
static void thread_ends(void *unused) {
  (void)unused;
  glp_free_env();
}

static void make_exit_key(void) { pthread_key_create(&exit_key, thread_ends); }

/* Swallows all terminal output; what is said at an error is its text. GLPK hands over fragments, not lines. */
static int on_output(void *unused, const char *fragment) {
  (void)unused;
  if (!glp_at_error()) {
    if (state.look != NULL) state.look(state.context, fragment);
  } else {
    size_t room = sizeof state.text - 1 - state.length;
    size_t size = strlen(fragment);
    if (size > room) size = room;
    memcpy(state.text + state.length, fragment, size);
    state.length += size;
    state.text[state.length] = 0;
  }
  return 1;
}

static void on_error(void *unused) {
  (void)unused;
  _longjmp(state.target, 1);
}

void tandem_listen(void (*look)(void *, const char *), void *context) {
  state.look = look;
  state.context = context;
  glp_term_out(look == NULL ? GLP_OFF : GLP_ON);
}

void tandem_abandon(void) { _longjmp(state.target, 2); }

/* Time spent in guarded calls by all threads together. */
static _Atomic uint64_t spent;

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

uint64_t tandem_glpk_nanoseconds(void) { return atomic_load_explicit(&spent, memory_order_relaxed); }

static int32_t run(void (*body)(void *), void *context) {
  glp_term_out(GLP_OFF);
  glp_term_hook(on_output, NULL);
  glp_error_hook(on_error, NULL);
  state.look = NULL;
  int jump = _setjmp(state.target);
  if (jump == 0) {
    state.length = 0;
    body(context);
    return TANDEM_DONE;
  }
  state.look = NULL;
  glp_free_env();
  state.generation += 1;
  state.live = 0;
  while (state.length > 0 && state.text[state.length - 1] == '\n') state.text[--state.length] = 0;
  return jump == 2 ? TANDEM_ABANDONED : TANDEM_FAULT;
}

int32_t tandem_guarded(void (*body)(void *), void *context) {
  uint64_t start = now();
  int32_t ending = run(body, context);
  atomic_fetch_add_explicit(&spent, now() - start, memory_order_relaxed);
  return ending;
}

uint64_t tandem_thread(void) {
  static _Atomic uint64_t next = 1;
  if (state.thread == 0) {
    state.thread = atomic_fetch_add(&next, 1);
    pthread_once(&exit_once, make_exit_key);
    pthread_setspecific(exit_key, &state);
  }
  return state.thread;
}

uint64_t tandem_generation(void) { return state.generation; }

void tandem_retain_environment(void) {
  tandem_thread();
  state.live += 1;
}

void tandem_release_environment(void) {
  state.live -= 1;
  if (state.live <= 0) {
    state.live = 0;
    glp_free_env();
  }
}

const char *tandem_fault_text(void) { return state.text; }

const char *tandem_glpk_version(void) { return glp_version(); }
