package org.mahalla.access.sessions;

import java.time.Instant;
import org.mahalla.access.AccountId;

/**
 * One sign-in that still holds. The handle names it on a page without opening it.
 *
 * @param way `code` or `password`
 */
public record OpenSession(
        AccountId account,
        String handle,
        String way,
        boolean secondFactor,
        String agent,
        Instant createdAt,
        Instant seenAt) {}
