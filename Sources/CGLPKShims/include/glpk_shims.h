#ifndef TANDEM_GLPK_SHIMS_H
#define TANDEM_GLPK_SHIMS_H
const char *tandem_glpk_version(void);
#endif
