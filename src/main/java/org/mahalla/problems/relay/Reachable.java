package org.mahalla.problems.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Contact;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.PhoneNumber;

/** How the writer of a report can be reached. Its text form hides the middle of both. */
public record Reachable(
        @Nullable PhoneNumber phone, @Nullable EmailAddress email) {
    static final Reachable NOT = new Reachable(null, null);

    public boolean none() {
        return phone == null && email == null;
    }

    public List<Contact> all() {
        List<Contact> all = new ArrayList<>();
        if (phone != null) {
            all.add(phone);
        }
        if (email != null) {
            all.add(email);
        }
        return all;
    }

    /** What was given, as messages call it: `phone`, `email` or `both`. */
    public String kinds() {
        return phone == null ? "email" : email == null ? "phone" : "both";
    }
}
