package org.mahalla.referrals.replies;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.mail.SeenMail;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which messages were handled, by Message-ID and content together: a program that gives one id to two messages loses none of
 * them, and the same message that came by two ways counts once.
 */
@Component
class SeenMails implements SeenMail {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SeenMails(JdbcClient jdbc, Sealer sealer, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whoever comes second with the same message waits for the first, and does it only if the first one failed. */
    @Override
    public boolean once(MailReply message, Runnable effect) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean fresh = mark(message);
            if (fresh) {
                effect.run();
            }
            return fresh;
        }));
    }

    private boolean mark(MailReply message) {
        return jdbc.sql("""
                                insert into referrals.seen_mail (mark, id_hash, seen_on) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                sealer.hash("mail content", message.messageId() + message.contentMark()),
                                idHash(message),
                                LocalDate.now(clock))
                        .update()
                == 1;
    }

    /** Whether another message had the same Message-ID. */
    boolean anotherWithItsId(MailReply message) {
        return jdbc.sql("select count(*) from referrals.seen_mail where id_hash = ?")
                        .param(idHash(message))
                        .query(Integer.class)
                        .single()
                > 1;
    }

    private byte[] idHash(MailReply message) {
        return sealer.hash("mail id", message.messageId());
    }
}
