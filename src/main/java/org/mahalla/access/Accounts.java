package org.mahalla.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.shared.PlacePath;

/** What other modules may know of people who have accounts: a name, and who holds a role at a place. */
public abstract class Accounts {
    /** The name to show; empty when the account was never there. */
    public abstract Optional<String> name(AccountId account);

    public abstract Map<AccountId, String> names(Collection<AccountId> accounts);

    public abstract Optional<AccountId> named(String userName);

    /** Who holds the role at the very place today, not above it. */
    public abstract List<Holder> holders(Role role, PlacePath place);

    /** Somebody in a role, with the last day of the term. */
    public record Holder(AccountId account, String name, Role role, PlacePath path, LocalDate until) {}
}
