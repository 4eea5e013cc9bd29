package org.mahalla.access;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a role over a place for a term and ends it. Refuses with ACC-010 who may not manage people at the place, ACC-011
 * an auditor who is or would be an administrator in the same days, ACC-012 a term that is over or longer than five
 * years, ACC-013 an account that is not there, ACC-014 a missing reason.
 */
@Component
public class GrantRole {
    private static final int LONGEST_YEARS = 5;
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final JdbcClient jdbc;
    private final IdMaker ids;
    private final Clock clock;
    private final Trail trail;

    GrantRole(JdbcClient jdbc, IdMaker ids, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public GrantId grant(Viewer by, AccountId account, Grant grant, String reason) {
        verify(by, grant, reason);
        lock(account);
        refuseAuditingOneself(account, grant);
        GrantId id = new GrantId(ids.next(NOWHERE));
        jdbc.sql("""
                insert into access.grant_of_role (grant_id, account_id, role, path, from_on, until_on, granted_by,
                    granted_on, reason)
                values (:id, :account, :role, :path, :from, :until, :by, :today, :reason)
                """)
                .param("id", id.value())
                .param("account", account.value())
                .param("role", grant.role().code())
                .param("path", grant.path().value())
                .param("from", grant.from())
                .param("until", grant.until())
                .param("by", by.accountId().map(AccountId::value).orElse(null), Types.OTHER)
                .param("today", LocalDate.now(clock))
                .param("reason", PersianText.line(reason))
                .update();
        trail.record(
                by,
                Trail.Event.ROLE_GRANTED,
                account.text() + " " + grant.role().code(),
                grant.path(),
                reason);
        return id;
    }

    /** What {@link #grant} would refuse whoever the account is, for a dry run. */
    public void verify(Viewer by, Grant grant, String reason) {
        if (!by.may(Action.MANAGE_PEOPLE, grant.path()) && !by.isOperator()) {
            throw new RefusedException("ACC-010");
        }
        if (grant.until().isBefore(LocalDate.now(clock))
                || grant.until().isAfter(grant.from().plusYears(LONGEST_YEARS))) {
            throw new RefusedException("ACC-012", LONGEST_YEARS);
        }
        if (PersianText.line(reason).isEmpty()) {
            throw new RefusedException("ACC-014");
        }
    }

    /** Ends the role today; what was done in it stays. Not found where the viewer may not manage people. */
    @Transactional
    public void end(Viewer by, GrantId id, String reason) {
        Held held = jdbc.sql("""
                        select account_id, role, path from access.grant_of_role
                        where grant_id = :id and ended_on is null
                        """)
                .param("id", id.value())
                .query(Held.class)
                .optional()
                .filter(grant -> by.isOperator() || by.may(Action.MANAGE_PEOPLE, new PlacePath(grant.path())))
                .orElseThrow(NotFoundException::new);
        if (PersianText.line(reason).isEmpty()) {
            throw new RefusedException("ACC-014");
        }
        jdbc.sql("""
                update access.grant_of_role set ended_on = :today, ended_by = :by, end_reason = :reason
                where grant_id = :id and ended_on is null
                """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .param("by", by.accountId().map(AccountId::value).orElse(null), Types.OTHER)
                .param("reason", PersianText.line(reason))
                .update();
        AccountId account = new AccountId(held.accountId());
        trail.record(
                by, Trail.Event.ROLE_ENDED, account.text() + " " + held.role(), new PlacePath(held.path()), reason);
    }

    /** Two grants at once must not slip past each other's check. */
    private void lock(AccountId account) {
        boolean there = jdbc.sql("select account_id from access.account where account_id = :id for update")
                .param("id", account.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new RefusedException("ACC-013");
        }
    }

    private void refuseAuditingOneself(AccountId account, Grant grant) {
        List<Role> apart = List.of(Role.AUDITOR, Role.ADMINISTRATOR);
        if (!apart.contains(grant.role())) {
            return;
        }
        Role other = grant.role() == Role.AUDITOR ? Role.ADMINISTRATOR : Role.AUDITOR;
        int clashes = jdbc.sql("""
                        select count(*) from access.grant_of_role
                        where account_id = :account and role = :other and ended_on is null
                          and from_on <= :until and until_on >= :from
                        """)
                .param("account", account.value())
                .param("other", other.code())
                .param("from", grant.from())
                .param("until", grant.until())
                .query(Integer.class)
                .single();
        if (clashes > 0) {
            throw new RefusedException("ACC-011");
        }
    }

    private record Held(UUID accountId, String role, String path) {}
}
