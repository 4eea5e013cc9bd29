package org.mahalla.problems.deeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Role;
import org.mahalla.access.RoleTable;
import org.mahalla.access.Viewer;
import org.mahalla.shared.PersianOrder;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Who works at a place, so that a problem of it can be given to them. */
@Component
public class Colleagues {
    /** Whoever reads the reports of a place may be given a problem of it. */
    private static final Set<Role> ROLES = EnumSet.noneOf(Role.class);

    static {
        for (Role role : Role.values()) {
            if (RoleTable.may(role, Action.SEE_REPORTS)) {
                ROLES.add(role);
            }
        }
    }

    /** Somebody to give a problem to. */
    public record Colleague(AccountId account, String name) {}

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** All of these places, by name. */
    public List<Colleague> among(Collection<PlacePath> places, Viewer viewer) {
        List<Colleague> all = new ArrayList<>(places.stream()
                .flatMap(place -> at(place, viewer).stream())
                .distinct()
                .toList());
        all.sort(PersianOrder.by(Colleague::name));
        return List.copyOf(all);
    }

    /** Those with a role at the very place, and the viewer where they work there by a role above it; by name. */
    public List<Colleague> at(PlacePath place, Viewer viewer) {
        List<Colleague> there = new ArrayList<>(ROLES.stream()
                .flatMap(role -> accounts.holders(role, place).stream())
                .map(holder -> new Colleague(holder.account(), holder.name()))
                .distinct()
                .toList());
        viewer.accountId()
                .filter(own -> viewer.may(Action.SEE_REPORTS, place))
                .filter(own -> there.stream().noneMatch(one -> one.account().equals(own)))
                .ifPresent(own -> there.add(new Colleague(own, viewer.displayName())));
        there.sort(PersianOrder.by(Colleague::name));
        return List.copyOf(there);
    }

    /** Whether they hold a role there today, at the place or above it. */
    public boolean work(AccountId account, PlacePath place) {
        return accounts.hold(account, ROLES, place);
    }
}
