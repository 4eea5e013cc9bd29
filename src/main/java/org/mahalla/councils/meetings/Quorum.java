package org.mahalla.councils.meetings;

/** Enough have come when more than half of the filled seats are there. */
record Quorum(int filled) {
    int needed() {
        return filled / 2 + 1;
    }

    boolean standsWith(int present) {
        return present >= needed();
    }
}
