package org.mahalla.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;

/**
 * Who looks, for one request: nobody in particular, an account with the grants that hold today, another program with a
 * key, or the operator at the command line. A controller takes it as an argument; finds go through {@link #scopes}, so
 * that what one may not see does not exist.
 */
public final class Viewer {
    private static final String ATTRIBUTE = Viewer.class.getName();
    private static final Viewer ANONYMOUS = new Viewer(Kind.ANONYMOUS, null, null, "", List.of(), Set.of(), false);
    private static final Viewer OPERATOR =
            new Viewer(Kind.OPERATOR, null, null, "operator", List.of(), RoleTable.operator(), false);

    private enum Kind {
        ANONYMOUS,
        ACCOUNT,
        KEY,
        OPERATOR
    }

    private final Kind kind;
    private final @Nullable AccountId account;
    private final @Nullable ApiKeyId key;
    private final String displayName;
    private final List<Grant> grants;
    private final Set<Action> scopesOfKey;
    private final boolean trusted;

    private Viewer(
            Kind kind,
            @Nullable AccountId account,
            @Nullable ApiKeyId key,
            String displayName,
            List<Grant> grants,
            Set<Action> scopesOfKey,
            boolean trusted) {
        this.kind = kind;
        this.account = account;
        this.key = key;
        this.displayName = displayName;
        this.grants = List.copyOf(grants);
        this.scopesOfKey = Set.copyOf(scopesOfKey);
        this.trusted = trusted;
    }

    public static Viewer anonymous() {
        return ANONYMOUS;
    }

    /** Somebody signed in; grants that do not hold on the day count as nothing. */
    public static Viewer account(AccountId account, String displayName, List<Grant> grants, LocalDate today) {
        List<Grant> holding =
                grants.stream().filter(grant -> grant.holdsOn(today)).toList();
        return new Viewer(Kind.ACCOUNT, account, null, displayName, holding, Set.of(), false);
    }

    /** Another program; a trusted one may publish directly. */
    public static Viewer key(ApiKeyId key, String displayName, Set<Action> scopes, boolean trusted) {
        return new Viewer(Kind.KEY, null, key, displayName, List.of(), scopes, trusted);
    }

    /** Who sits at the machine itself: does what a command does, reads no sealed field and no trail. */
    public static Viewer operator() {
        return OPERATOR;
    }

    /** The viewer of a request; anonymous where nothing was resolved, such as on an error page. */
    public static Viewer of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Viewer viewer ? viewer : ANONYMOUS;
    }

    public boolean signedIn() {
        return kind == Kind.ACCOUNT;
    }

    /** Whether the action is allowed at the place itself. */
    public boolean may(Action action, PlacePath place) {
        return granting(action).anyMatch(grant -> grant.path().contains(place)) || mayEverywhere(action);
    }

    /** Whether the action is allowed somewhere: enough to open a page, not to touch a row. */
    public boolean mayAnywhere(Action action) {
        return mayEverywhere(action) || granting(action).findAny().isPresent();
    }

    public boolean maySee(FieldGroup fields, PlacePath place) {
        return grants.stream()
                .anyMatch(grant ->
                        RoleTable.sees(grant.role(), fields) && grant.path().contains(place));
    }

    /**
     * The outermost places under which the action is allowed, for the `where` of a query; empty when nowhere. The
     * operator and keys are not bound to places and must not be asked.
     */
    public List<PlacePath> scopes(Action action) {
        if (kind == Kind.OPERATOR || kind == Kind.KEY) {
            throw new IllegalStateException("only people's rights are bound to places");
        }
        List<PlacePath> paths =
                granting(action).map(Grant::path).distinct().sorted(BY_VALUE).toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && other.contains(path)))
                .toList();
    }

    /** The roles that hold at the place, for rules written per role. */
    public Set<Role> rolesAt(PlacePath place) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        grants.stream().filter(grant -> grant.path().contains(place)).forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** The grants that hold today, for a page that tells somebody what they may. */
    public List<Grant> grants() {
        return grants;
    }

    public Optional<AccountId> accountId() {
        return Optional.ofNullable(account);
    }

    public Optional<ApiKeyId> keyId() {
        return Optional.ofNullable(key);
    }

    public boolean trustedKey() {
        return trusted;
    }

    public boolean isOperator() {
        return kind == Kind.OPERATOR;
    }

    /** The id the trail names: of the account or of the key. */
    Optional<UUID> actorId() {
        return Optional.ofNullable(account != null ? account.value() : key != null ? key.value() : null);
    }

    String actorWord() {
        return switch (kind) {
            case ANONYMOUS -> "nobody";
            case ACCOUNT -> "account";
            case KEY -> "key";
            case OPERATOR -> "operator";
        };
    }

    /** Makes this the viewer of the request. */
    public void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The name shown beside what somebody did; empty for the anonymous. Never in logs. */
    public String displayName() {
        return displayName;
    }

    @Override
    public String toString() {
        return "Viewer[" + kind + "]";
    }

    private static final Comparator<PlacePath> BY_VALUE = Comparator.comparing(PlacePath::value);

    private Stream<Grant> granting(Action action) {
        return grants.stream().filter(grant -> RoleTable.may(grant.role(), action));
    }

    private boolean mayEverywhere(Action action) {
        return scopesOfKey.contains(action) || (signedIn() && action == Action.USE_OWN_ACCOUNT);
    }
}
