package org.mahalla.problems.saved;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.PlacePath;

/** A kept filter: the query of the list’s address under a name. With a place it is for everybody who works there. */
public record SavedFilter(
        UUID id, AccountId account, @Nullable PlacePath place, String name, String query) {
    public String text() {
        return CompactId.encode(id);
    }

    /** The address of the list it stands for. */
    public String address() {
        return "/desk/problems" + (query.isEmpty() ? "" : "?" + query);
    }

    public boolean shared() {
        return place != null;
    }
}
