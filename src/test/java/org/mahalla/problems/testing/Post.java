package org.mahalla.problems.testing;

import java.util.List;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has reached a phone or an e-mail, the newest first. */
@Component
public final class Post {
    private static final int MOST = 500;

    private final Notices notices;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;

    Post(Notices notices, Mailbox mailbox, JdbcClient jdbc) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
    }

    public List<Letter> to(String address) {
        notices.sendWaiting();
        // the scheduler's own round may hold some of them at this moment
        for (int i = 0; i < 10_000 && waiting() > 0; i++) {
            Thread.onSpinWait();
        }
        return mailbox.newest(MOST).stream()
                .filter(letter -> letter.address().endsWith(address))
                .toList();
    }

    public List<Letter> to(String address, String purpose) {
        return to(address).stream()
                .filter(letter -> letter.purpose().equals(purpose))
                .toList();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from platform.notice where state = 'waiting'")
                .query(Long.class)
                .single();
    }
}
