package org.mahalla.access.trail;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;

/**
 * One line of the trail. Who did it is a user name or the name of a key; nobody and the operator have none. The person it
 * is about is a user name as well, when the subject begins with an account's id: no sealed name is opened for this list.
 */
record TrailRow(
        String id,
        LocalDateTime at,
        String event,
        String actor,
        @Nullable String who,
        String subject,
        @Nullable String person,
        @Nullable String path,
        String reason) {

    private static final Set<String> KNOWN_REASONS = Set.of(
            "account",
            "authenticator",
            "authenticator removed",
            "backup code",
            "backup codes",
            "code",
            "enabled",
            "list",
            "one",
            "others",
            "password",
            "password given",
            "review");

    static Optional<AccountId> account(String subject) {
        return AccountId.parse(subject.split(" ", 2)[0]);
    }

    /** Hour and minute. */
    String time() {
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }

    /** The role a subject names after the person; null when it names none. */
    @Nullable
    String roleKey() {
        String[] words = subject.split(" ", -1);
        return words.length < 2
                ? null
                : Role.ofCode(words[1])
                        .map(role -> "access.role." + role.code())
                        .orElse(null);
    }

    /** The message for a reason that the program gave itself; null for one that somebody typed. */
    @Nullable
    String reasonKey() {
        return KNOWN_REASONS.contains(reason) ? "access.trail.reason." + reason.replace(' ', '_') : null;
    }
}
