package org.mahalla.shared;

/** Sealed bytes that cannot be opened: changed, cut, of another kind, or under a key this ring does not hold. */
public final class BrokenSealException extends RuntimeException {
    BrokenSealException(String message) {
        super(message);
    }

    BrokenSealException(String message, Throwable cause) {
        super(message, cause);
    }
}
