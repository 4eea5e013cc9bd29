package org.mahalla.shared;

/** There is no such thing, or the viewer may not know of it: the two answers are the same. */
public final class NotFoundException extends RuntimeException {
    public NotFoundException() {
        super("not found", null, false, false);
    }
}
