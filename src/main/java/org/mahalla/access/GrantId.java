package org.mahalla.access;

import java.util.UUID;
import org.mahalla.shared.TypedId;

/** One role given to one account over one place for one term. */
public record GrantId(UUID value) implements TypedId {}
