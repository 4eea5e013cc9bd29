package org.mahalla.platform.notices;

/** The way a message takes to a person. */
public enum Channel {
    SMS("sms"),
    EMAIL("email");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Channel of(String code) {
        return SMS.code.equals(code) ? SMS : EMAIL;
    }
}
