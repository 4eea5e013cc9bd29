package org.mahalla.access;

import java.util.UUID;
import org.mahalla.shared.TypedId;

/** A key by which another program speaks with Mahalla. */
public record ApiKeyId(UUID value) implements TypedId {}
