package org.mahalla.problems.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;

/**
 * Whose work a problem is: of whoever asks, of nobody, or of a colleague. The desk alone may ask; kept for all at a place,
 * “mine” stays everybody's own.
 *
 * @param account the colleague; null for the other two
 */
public record Assignee(String code, @Nullable AccountId account) {
    public static final Assignee ME = new Assignee("me", null);
    public static final Assignee NOBODY = new Assignee("nobody", null);

    public static Assignee of(AccountId account) {
        return new Assignee(account.text(), account);
    }

    static Optional<Assignee> find(String code) {
        return switch (code) {
            case "me" -> Optional.of(ME);
            case "nobody" -> Optional.of(NOBODY);
            default -> AccountId.parse(code).map(Assignee::of);
        };
    }
}
