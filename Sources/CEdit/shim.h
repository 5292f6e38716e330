#ifndef SKINCARE_CEDIT_SHIM_H
#define SKINCARE_CEDIT_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <editline/readline.h>

typedef char *(*cedit_generator)(const char *, int);

// The library's variables are mutable globals, which Swift may not touch.
static inline void cedit_complete_with(cedit_generator generator) {
    rl_completion_entry_function = (void *)generator;
}

static inline void cedit_start(void) {
    rl_readline_name = "skincare";
    using_history();
    stifle_history(500);
}

#endif
