package org.mahalla.problems.follow;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;

/**
 * Somebody who follows something: where the messages go and in which language, and little else.
 *
 * @param seesSince the day on which they followed a problem that they see too; null for who only wants to hear of it
 */
record Follower(
        UUID id,
        Contact contact,
        Language language,
        Target target,
        @Nullable LocalDate seesSince) {}
