package org.mahalla.access;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** An account of somebody who works with Mahalla. Residents have none. */
public record AccountId(UUID value) implements TypedId {
    /** Empty for anything that is no id, so that a mistyped address is simply not found. */
    public static Optional<AccountId> parse(String text) {
        return CompactId.decode(text).map(AccountId::new);
    }
}
