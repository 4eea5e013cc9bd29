package org.mahalla.problems.closing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;

/** Somebody to ask, by the one way a message takes. Who follows by choice is told how to stop that. */
public record Asked(
        Contact contact, Language language, @Nullable UUID follower) {}
