package org.mahalla.launcher.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.deeds.DoReferralDeed;
import org.mahalla.referrals.deeds.ReferralOrder;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An officer of everything who gives many agencies more time at once, and takes it back. */
@Component
public class YearDeeds {
    private static final int DAYS = 5;

    private final DoReferralDeed deed;
    private final JdbcClient jdbc;
    private final Clock clock;

    YearDeeds(DoReferralDeed deed, JdbcClient jdbc, Clock clock) {
        this.deed = deed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Seconds that it took to do it, and to take it back. */
    public record Took(int rows, double seconds, double back) {}

    /** @param most at most {@link DoReferralDeed#MOST} */
    public Took extend(int most) {
        List<ReferralId> chosen = jdbc.sql("""
                        select referral_id
                        from referrals.referral
                        where ended_on is null and due_on is not null and state in ('sent', 'received')
                        order by md5(referral_id::text)
                        limit ?
                        """)
                .param(most)
                .query((row, n) -> new ReferralId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list();
        if (chosen.isEmpty()) {
            return new Took(0, 0, 0);
        }
        Viewer officer = officer();
        long start = System.nanoTime();
        UUID id = deed.run(officer, UUID.randomUUID().toString(), ReferralOrder.extend(DAYS, "سنجش"), chosen);
        long done = System.nanoTime();
        deed.takeBack(officer, id);
        return new Took(chosen.size(), (done - start) / 1e9, (System.nanoTime() - done) / 1e9);
    }

    private Viewer officer() {
        LocalDate today = LocalDate.now(clock);
        UUID account = jdbc.sql("select account_id from access.account order by account_id limit 1")
                .query(UUID.class)
                .single();
        Grant grant = new Grant(Role.OFFICER, new PlacePath("ir"), today.minusDays(1), today.plusDays(1));
        return Viewer.account(new AccountId(account), "officer", List.of(grant), today);
    }
}
