package org.mahalla.referrals.visits;

import java.util.Locale;

/** How far a visit is, with the shape that shows it. MISSED: nobody of the agency came. */
public enum VisitState {
    PLANNED("go"),
    HELD("done"),
    MISSED("late"),
    CALLED_OFF("no");

    private final String shape;

    VisitState(String shape) {
        this.shape = shape;
    }

    String shape() {
        return shape;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VisitState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
