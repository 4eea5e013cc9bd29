package org.mahalla.problems.closing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;

/**
 * Somebody to ask, by the one way a message takes.
 *
 * @param stop what the address at the end of the message stops, and by which purpose
 * @param code of their own report, with which they answer by SMS; null for who reported nothing
 * @param votes whether they are asked; else they are told, and read more on the public page
 */
public record Asked(
        Contact contact,
        Language language,
        Stop stop,
        @Nullable TrackingCode code,
        boolean votes) {
    /** What ends these messages: of one report, or of what somebody follows. */
    public record Stop(ShortLinks.Purpose purpose, UUID subject) {}
}
