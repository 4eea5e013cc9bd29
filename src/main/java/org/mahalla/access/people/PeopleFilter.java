package org.mahalla.access.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Role;
import org.mahalla.shared.PlacePath;

/** What of the list somebody wants to see; need is `ending`, `nofactor`, `away` or nothing. */
record PeopleFilter(String q, Optional<Role> role, Optional<PlacePath> place, String need, String after) {
    static PeopleFilter of(
            @Nullable String q,
            @Nullable String role,
            @Nullable String place,
            @Nullable String need,
            @Nullable String after) {
        return new PeopleFilter(
                q == null ? "" : q.strip(),
                role == null ? Optional.empty() : Role.ofCode(role),
                place == null ? Optional.empty() : path(place),
                need == null ? "" : need,
                after == null ? "" : after);
    }

    private static Optional<PlacePath> path(String text) {
        try {
            return Optional.of(new PlacePath(text.strip()));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }
}
