package org.mahalla.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.ApiKeys;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Throttle;
import org.mahalla.access.Viewer;
import org.mahalla.access.sessions.OpenSession;
import org.mahalla.access.sessions.SessionCookie;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out who looks, once per request: by a key if the request carries one, and then by nothing else, or by the session
 * cookie.
 */
@Component
@EnableConfigurationProperties(AccessSettings.class)
public class Viewers {
    private static final String RESOLVED = Viewers.class.getName();
    private static final String SESSION = OpenSession.class.getName();
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Throttle throttle;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final AccessSettings settings;

    Viewers(
            Sessions sessions,
            ApiKeys keys,
            Throttle throttle,
            JdbcClient jdbc,
            Sealer sealer,
            Clock clock,
            AccessSettings settings) {
        this.sessions = sessions;
        this.keys = keys;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
        this.settings = settings;
    }

    /** The viewer of the request; throws {@link org.mahalla.access.ThrottledException} for a key that asks too often. */
    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) == null) {
            request.setAttribute(RESOLVED, true);
            resolve(request).bindTo(request);
        }
        return Viewer.of(request);
    }

    /** The session behind the request, when somebody is signed in. */
    public @Nullable OpenSession session(HttpServletRequest request) {
        of(request);
        return (OpenSession) request.getAttribute(SESSION);
    }

    /** Who a session that was just opened makes of its holder. */
    public Optional<Viewer> ofSession(String token) {
        return sessions.find(token).map(this::viewer);
    }

    /** Whether an authenticator has to be set up before anything else is done in the session. */
    public boolean mustSetUpAuthenticator(String token) {
        return sessions.find(token).filter(this::lacksSecondFactor).isPresent();
    }

    /** Whether the request speaks with a key: a cookie then gives no right, so nothing can be forged with it. */
    static boolean carriesKey(HttpServletRequest request) {
        return keyText(request).isPresent();
    }

    /** Whether this session must show or set up an authenticator before it may do anything else. */
    boolean lacksSecondFactor(OpenSession session) {
        return settings.secondFactorRequired() && session.way().equals("password") && !session.secondFactor();
    }

    private Viewer resolve(HttpServletRequest request) {
        Optional<String> key = keyText(request);
        if (key.isPresent()) {
            return keys.find(key.get()).map(this::viewer).orElse(Viewer.anonymous());
        }
        Optional<OpenSession> session =
                SessionCookie.read(request, SessionCookie.SESSION).flatMap(sessions::find);
        session.ifPresent(open -> request.setAttribute(SESSION, open));
        return session.map(this::viewer).orElse(Viewer.anonymous());
    }

    private Viewer viewer(ApiKeys.ApiKey key) {
        throttle.checkPerMinute(key.id(), key.perMinute());
        keys.used(key);
        return Viewer.key(key.id(), key.name(), key.scopes(), key.trusted());
    }

    private Viewer viewer(OpenSession session) {
        String name = jdbc.sql("select display_name_sealed from access.account where account_id = :id")
                .param("id", session.account().value())
                .query((row, n) -> sealer.open(row.getBytes(1)))
                .single();
        List<Grant> grants = grants(session.account()).stream()
                .filter(grant -> !grant.role().needsBothFactors() || isStrong(session))
                .toList();
        return Viewer.account(session.account(), name, grants, LocalDate.now(clock));
    }

    private boolean isStrong(OpenSession session) {
        return session.secondFactor() || !settings.secondFactorRequired();
    }

    private List<Grant> grants(AccountId account) {
        return jdbc.sql("""
                        select role, path, from_on, until_on from access.grant_of_role
                        where account_id = :account and ended_on is null
                        """)
                .param("account", account.value())
                .query((row, n) -> new Grant(
                        Role.ofCode(row.getString("role")).orElseThrow(),
                        new PlacePath(row.getString("path")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    private static Optional<String> keyText(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER + ApiKeys.PREFIX)) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return Optional.ofNullable(request.getParameter("api_key")).filter(text -> text.startsWith(ApiKeys.PREFIX));
    }
}
