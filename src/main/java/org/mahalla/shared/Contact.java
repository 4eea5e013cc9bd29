package org.mahalla.shared;

import java.util.Optional;

/** A phone or an e-mail address by which somebody can be reached. Its text form hides the middle. */
public sealed interface Contact permits PhoneNumber, EmailAddress {
    /** The one way of writing it, for hashes and gateways. */
    String value();

    /** Enough for the owner to know it: `0912 ••• 45`. */
    String masked();

    /** Reads what somebody typed in any digits; empty when it is neither a mobile number nor an e-mail address. */
    static Optional<Contact> parse(String typed) {
        return typed.indexOf('@') >= 0
                ? EmailAddress.parse(typed).find().map(Contact.class::cast)
                : PhoneNumber.parse(typed).find().map(Contact.class::cast);
    }
}
