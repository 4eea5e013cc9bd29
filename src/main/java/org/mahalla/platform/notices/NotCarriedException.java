package org.mahalla.platform.notices;

/** A letter that could not be handed over: a code fit for logs (never an address), and whether trying again can help. */
final class NotCarriedException extends Exception {
    private final String code;
    private final boolean hopeless;

    private NotCarriedException(String code, boolean hopeless) {
        super(code, null, false, false);
        this.code = code;
        this.hopeless = hopeless;
    }

    static NotCarriedException forNow(String code) {
        return new NotCarriedException(code, false);
    }

    static NotCarriedException forGood(String code) {
        return new NotCarriedException(code, true);
    }

    String code() {
        return code;
    }

    boolean hopeless() {
        return hopeless;
    }
}
