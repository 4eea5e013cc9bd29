package org.mahalla.problems.sensitive;

import org.jspecify.annotations.Nullable;

/** What a reviewer typed, whichever of the forms was sent; the others stay empty. `as` says whether the answer is the end. */
record SensitiveForm(
        @Nullable String once,
        @Nullable String answer,
        @Nullable String as,
        @Nullable String reason,
        @Nullable String why) {
    static final SensitiveForm EMPTY = new SensitiveForm(null, null, null, null, null);

    boolean ends() {
        return "ended".equals(as);
    }
}
