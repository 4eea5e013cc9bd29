package org.mahalla.shared;

import java.util.Locale;

/** A language the screens speak. Persian is the first; the prefix is what stands before a path (`/en/problems`). */
public enum Language {
    FA("fa", "rtl", ""),
    EN("en", "ltr", "/en");

    private final String code;
    private final String direction;
    private final String prefix;
    private final Locale locale;

    Language(String code, String direction, String prefix) {
        this.code = code;
        this.direction = direction;
        this.prefix = prefix;
        this.locale = Locale.forLanguageTag(code);
    }

    public String code() {
        return code;
    }

    public String direction() {
        return direction;
    }

    public String prefix() {
        return prefix;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == FA ? EN : FA;
    }
}
