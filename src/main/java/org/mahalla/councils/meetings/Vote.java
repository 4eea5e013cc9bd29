package org.mahalla.councils.meetings;

/** How many were for, against and abstained; passed by more than half of those present. */
public record Vote(int votesFor, int against, int abstained) {
    public Vote {
        if (votesFor < 0 || against < 0 || abstained < 0) {
            throw new IllegalArgumentException("fewer votes than none");
        }
    }

    int sum() {
        return votesFor + against + abstained;
    }

    /** Whether everybody present is counted, and nobody else. */
    boolean fits(int present) {
        return sum() == present;
    }

    boolean passes(int present) {
        return votesFor * 2 > present;
    }

    static int needed(int present) {
        return present / 2 + 1;
    }
}
