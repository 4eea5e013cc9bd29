package org.mahalla.referrals.deeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.PersianOrder;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Who handles referrals of a place, so that one can be given to them. */
@Component
public class Officers {
    private final Accounts accounts;

    Officers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Somebody to give a referral to. */
    public record Officer(AccountId account, String name) {}

    /** Those of the places or of what lies above them, and the viewer; by name. */
    public List<Officer> of(Collection<PlacePath> places, Viewer viewer) {
        Set<PlacePath> paths = new LinkedHashSet<>();
        places.forEach(place -> above(place, paths));
        Set<Officer> found = new LinkedHashSet<>();
        paths.forEach(path -> accounts.holders(Role.OFFICER, path)
                .forEach(holder -> found.add(new Officer(holder.account(), holder.name()))));
        List<Officer> all = new ArrayList<>(found);
        viewer.accountId()
                .filter(own -> all.stream().noneMatch(one -> one.account().equals(own)))
                .ifPresent(own -> all.add(new Officer(own, viewer.displayName())));
        all.sort(PersianOrder.by(Officer::name));
        return List.copyOf(all);
    }

    boolean work(AccountId account, Referral referral) {
        return accounts.hold(account, Set.of(Role.OFFICER), referral.place());
    }

    private static void above(PlacePath place, Set<PlacePath> into) {
        String path = place.value();
        while (into.add(new PlacePath(path)) && path.contains(".")) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
    }
}
