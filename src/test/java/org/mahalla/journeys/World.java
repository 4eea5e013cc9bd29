package org.mahalla.journeys;

import static org.mahalla.places.testing.PlaceFixtures.square;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.access.testing.People;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A small town with three neighbourhoods and the people who work in it, made when it is first asked for. */
@Lazy
@Component
final class World {
    static final String PASSWORD = People.PASSWORD;
    static final String MANAGER = "keeper-of-nirugah";
    static final String SECRETARY = "secretary-of-nirugah";
    static final String ADMINISTRATOR = "administrator-of-all";
    static final String PHONE = "09121234567";

    private final List<Neighbourhood> neighbourhoods;
    private final int port;
    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final Sessions sessions;
    private final LocalDate today;
    private final AccountId manager;
    private final AccountId administrator;
    private final Map<NeighbourhoodId, AccountId> managers = new ConcurrentHashMap<>();

    World(
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            IdMaker ids,
            CreateAccount createAccount,
            GrantRole grantRole,
            Sessions sessions,
            Asked asked,
            Clock clock,
            @Value("${local.server.port}") int port) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.sessions = sessions;
        this.today = LocalDate.now(clock);
        this.port = port;
        Registered registered = new Registered(store, neighbourhoods, divisions, ids);
        registered.division("ir", DivisionKind.PROVINCE, "استان قم", "Qom Province");
        Division city = registered.division("ir.qom", DivisionKind.CITY, "قم", "Qom");
        this.neighbourhoods = List.of(
                registered.neighbourhood(city, "nirugah", "نیروگاه", "Nirugah", square(50.80, 34.60, 0.02), 1),
                registered.neighbourhood(city, "zanbilabad", "زنبیل‌آباد", "", square(50.82, 34.60, 0.02), 2),
                registered.neighbourhood(city, "pardisan", "پردیسان", "Pardisan", square(50.84, 34.60, 0.02), null));
        manager = account(MANAGER, PHONE, Role.MANAGER, home());
        account(SECRETARY, null, Role.SECRETARY, home());
        administrator = account(ADMINISTRATOR, null, Role.ADMINISTRATOR, null);
        asked.build(city.path());
    }

    Neighbourhood home() {
        return neighbourhoods.getFirst();
    }

    /** A neighbourhood in which no other journey reports anything. */
    Neighbourhood far() {
        return neighbourhoods.getLast();
    }

    /** A neighbourhood for what the desk does to reports that a journey makes itself. */
    Neighbourhood middle() {
        return neighbourhoods.get(1);
    }

    /** The session of a manager who works at that place alone. */
    Cookie managerOf(Neighbourhood place) {
        return session(managers.computeIfAbsent(
                place.id(), id -> account("manager-" + id.text().substring(16), null, Role.MANAGER, place)));
    }

    URI uri() {
        return URI.create(address());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The cookie of a session of the manager, with both factors shown. */
    Cookie manager() {
        return session(manager);
    }

    Cookie administrator() {
        return session(administrator);
    }

    private Cookie session(AccountId account) {
        return new Cookie("mahalla", sessions.start(account, "password", true, false, "Test"));
    }

    private AccountId account(String name, @Nullable String phone, Role role, @Nullable Neighbourhood place) {
        AccountId account = createAccount.create(
                Viewer.operator(), new NewAccount(name, "نام ساختگی", PASSWORD, phone, null, Language.FA));
        var path = place == null ? new PlacePath("ir") : place.path();
        grantRole.grant(
                Viewer.operator(), account, new Grant(role, path, today.minusDays(1), today.plusYears(1)), "journeys");
        return account;
    }
}
