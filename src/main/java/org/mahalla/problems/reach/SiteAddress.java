package org.mahalla.problems.reach;

import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address of this installation as messages write it: setting `mahalla.address`, else https and `mahalla.domain`. */
@Component
public final class SiteAddress {
    private final String address;

    public SiteAddress(@Value("${mahalla.address:https://${mahalla.domain:localhost}}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The whole address of a path in a language. */
    public String of(Language language, String path) {
        return address + language.prefix() + path;
    }
}
