package org.mahalla.councils.bodies;

import org.jspecify.annotations.Nullable;

/** What was typed on a body’s page: the kind of a further seat, or a further place. */
record BodyPageForm(
        @Nullable String once,
        @Nullable String kind,
        @Nullable String place) {
    static final BodyPageForm EMPTY = new BodyPageForm(null, null, null);
}
