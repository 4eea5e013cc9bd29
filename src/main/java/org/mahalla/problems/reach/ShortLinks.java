package org.mahalla.problems.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Short addresses in messages. What stands in the message is kept nowhere, only its hash; a link tells nothing of whom. */
@Component
public class ShortLinks {
    /** What an address is for; one made for one purpose opens nothing else. */
    public enum Purpose {
        /** Asks whether a problem is solved; the subject is the problem. */
        CLOSING,
        /** Ends notices; the subject is the follower. */
        STOP,
        /** Ends the news of a report; the subject is the report. */
        QUIET;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    ShortLinks(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Makes one and gives the token for the message. */
    public String make(Purpose purpose, UUID subject) {
        LinkToken token = LinkToken.random();
        jdbc.sql("insert into problems.short_link (token_hash, purpose, subject_id, made_on) values (?, ?, ?, ?)")
                .params(hash(token), purpose.code(), subject, LocalDate.now(clock))
                .update();
        return token.text();
    }

    /** The subject of a token in any case and digits; empty when nobody was ever sent it. */
    public Optional<UUID> find(Purpose purpose, String typed) {
        return LinkToken.read(typed)
                .flatMap(token -> jdbc.sql(
                                "select subject_id from problems.short_link where token_hash = ? and purpose = ?")
                        .params(hash(token), purpose.code())
                        .query(UUID.class)
                        .optional());
    }

    public void forget(UUID subject) {
        jdbc.sql("delete from problems.short_link where subject_id = ?")
                .param(subject)
                .update();
    }

    public int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from problems.short_link where made_on < ?")
                .param(day)
                .update();
    }

    private byte[] hash(LinkToken token) {
        return sealer.hash("short link", token.text());
    }
}
