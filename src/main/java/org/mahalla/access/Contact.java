package org.mahalla.access;

import java.util.Optional;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.PhoneNumber;

/** A phone or an e-mail address by which somebody can be reached. Its text form hides the middle. */
public sealed interface Contact {
    /** The one way of writing it, for hashes and gateways. */
    String canonical();

    /** Enough for the owner to know it: `0912 ••• 45`. */
    String masked();

    record Phone(PhoneNumber number) implements Contact {
        @Override
        public String canonical() {
            return number.value();
        }

        @Override
        public String masked() {
            return number.masked();
        }
    }

    record Email(EmailAddress address) implements Contact {
        @Override
        public String canonical() {
            return address.value();
        }

        @Override
        public String masked() {
            return address.masked();
        }
    }

    /** Reads what somebody typed in any digits; empty when it is neither a mobile number nor an e-mail address. */
    static Optional<Contact> parse(String typed) {
        return typed.indexOf('@') >= 0
                ? EmailAddress.parse(typed).find().map(Email::new)
                : PhoneNumber.parse(typed).find().map(Phone::new);
    }
}
