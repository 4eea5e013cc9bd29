package org.mahalla.places.testing;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** People with a role over every neighbourhood there is, wherever other tests have laid theirs. */
@Component
public final class Everywhere {
    private final Neighbourhoods neighbourhoods;
    private final People people;
    private final GrantRole grantRole;
    private final Clock clock;

    Everywhere(Neighbourhoods neighbourhoods, People people, GrantRole grantRole, Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.people = people;
        this.grantRole = grantRole;
        this.clock = clock;
    }

    public AccountId with(Role role) {
        List<Grant> grants = grants(role);
        AccountId account = people.with(role, grants.getFirst().path().value());
        grants.stream().skip(1).forEach(grant -> grantRole.grant(Viewer.operator(), account, grant, "everywhere"));
        return account;
    }

    public Cookie signIn(Role role) {
        return people.signIn(with(role));
    }

    public Viewer viewer(Role role) {
        return Viewer.account(with(role), "نام ساختگی", grants(role), LocalDate.now(clock));
    }

    private List<Grant> grants(Role role) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        Stream.of("ir"),
                        neighbourhoods.all().stream()
                                .map(place -> place.path().value().replaceFirst("\\..*", "")))
                .distinct()
                .map(root -> new Grant(role, new PlacePath(root), today.minusDays(1), today.plusYears(1)))
                .toList();
    }
}
