package org.mahalla.referrals.secretariats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in which secretariat. Whoever has a seat sees and handles its referrals alone; who has none, those of all. */
@Component
public class OwnSecretariats {
    private final JdbcClient jdbc;

    OwnSecretariats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The codes of the viewer's own secretariats; empty for who is bound to none. */
    public Optional<Set<String>> of(Viewer viewer) {
        return viewer.accountId().map(this::of).filter(codes -> !codes.isEmpty());
    }

    public boolean reach(Viewer viewer, String secretariat) {
        return of(viewer).map(own -> own.contains(secretariat)).orElse(true);
    }

    /** The codes of the secretariats to which an account is bound. */
    public Set<String> of(AccountId account) {
        return jdbc
                .sql("select secretariat from referrals.secretariat_member where account_id = ?")
                .param(account.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts somebody into these secretariats and out of all others. */
    public void place(AccountId account, List<String> secretariats) {
        jdbc.sql("delete from referrals.secretariat_member where account_id = ?")
                .param(account.value())
                .update();
        secretariats.forEach(
                code -> jdbc.sql("insert into referrals.secretariat_member (account_id, secretariat) values (?, ?)")
                        .params(account.value(), code)
                        .update());
    }
}
