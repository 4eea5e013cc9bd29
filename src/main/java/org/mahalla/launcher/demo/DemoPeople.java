package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Invented people: one sign-in for each role, and a manager for every neighbourhood (who signs in by telephone). */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoPeople {
    /** What somebody needs to sign in. */
    record Login(Role role, String name, String password) {}

    /** The neighbourhood whose council's members can sign in. */
    static final String FIRST = "niroogah";

    private static final PlacePath COUNTRY = new PlacePath("ir");
    private static final PlacePath CITY = new PlacePath("ir.qom.qom-county.qom-city");

    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final Neighbourhoods neighbourhoods;

    DemoPeople(CreateAccount createAccount, GrantRole grantRole, Neighbourhoods neighbourhoods) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.neighbourhoods = neighbourhoods;
    }

    List<Login> logins(DemoContent content, LocalDate today, Random random) {
        Map<Role, PlacePath> places = new EnumMap<>(Role.class);
        PlacePath first = first().path();
        for (Role role : Role.values()) {
            places.put(role, CITY);
        }
        for (Role role : List.of(Role.MANAGER, Role.DEPUTY, Role.SECRETARY, Role.MEMBER)) {
            places.put(role, first);
        }
        places.put(Role.ADMINISTRATOR, COUNTRY);
        places.put(Role.AUDITOR, COUNTRY);
        List<Login> logins = new ArrayList<>();
        places.forEach((role, place) -> {
            String name = role.code().replace('_', '-');
            String password = CompactId.encode(UUID.randomUUID()).substring(1, 17);
            AccountId account = createAccount.create(
                    Viewer.operator(),
                    new NewAccount(name, content.person(random).fa(), password, null, null, Language.FA));
            grant(account, role, place, today);
            logins.add(new Login(role, name, password));
        });
        return logins;
    }

    /** Where the demo's first sign-ins work. */
    Neighbourhood first() {
        return neighbourhoods.byPath(CITY.child("zone-2").child(FIRST)).orElseThrow();
    }

    /** A manager for every neighbourhood; in Niroogah beside the one among the logins. */
    Map<NeighbourhoodId, UUID> managers(DemoContent content, LocalDate today, Random random) {
        Map<NeighbourhoodId, UUID> managers = new HashMap<>();
        for (Neighbourhood neighbourhood : neighbourhoods.under(CITY)) {
            String phone = String.format(Locale.ROOT, "0900%07d", 1_000_000 + managers.size() * 37);
            AccountId account = createAccount.create(
                    Viewer.operator(),
                    new NewAccount(
                            "manager-" + neighbourhood.code(),
                            content.person(random).fa(),
                            null,
                            phone,
                            null,
                            Language.FA));
            grant(account, Role.MANAGER, neighbourhood.path(), today);
            managers.put(neighbourhood.id(), account.value());
        }
        return managers;
    }

    private void grant(AccountId account, Role role, PlacePath place, LocalDate today) {
        grantRole.grant(
                Viewer.operator(), account, new Grant(role, place, today.minusYears(2), today.plusYears(2)), "demo");
    }
}
