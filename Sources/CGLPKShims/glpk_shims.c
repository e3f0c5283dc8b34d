#include "glpk_shims.h"
#include <glpk.h>
const char *tandem_glpk_version(void) { return glp_version(); }
