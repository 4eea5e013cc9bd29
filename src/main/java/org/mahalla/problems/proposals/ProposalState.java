package org.mahalla.problems.proposals;

import java.util.Locale;

/** Where a proposal stands, with the shape that shows it. */
public enum ProposalState {
    ADOPTED("done"),
    PROPOSED("go"),
    NOT_ADOPTED("no"),
    WITHDRAWN("no");

    private final String shape;

    ProposalState(String shape) {
        this.shape = shape;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProposalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String shape() {
        return shape;
    }
}
