package org.mahalla.problems.intake;

/** A step of a report that was sent already: whoever comes back to it is shown the answer. */
final class SentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String token;

    SentException(String token) {
        super("sent already", null, false, false);
        this.token = token;
    }

    String token() {
        return token;
    }
}
