package org.mahalla.shared;

import java.util.UUID;

/** An id of one kind of thing. It knows its home, so a look-up by id needs nothing else. */
public interface TypedId {
    UUID value();

    default TerritoryId territory() {
        return TerritoryId.of(value());
    }

    /** How the id stands in an address: 26 characters without look-alikes. */
    default String text() {
        return CompactId.encode(value());
    }
}
