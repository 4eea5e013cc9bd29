package org.mahalla.referrals.replies;

import java.io.IOException;
import java.util.Optional;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.mail.MailSource;
import org.mahalla.referrals.mail.Mailboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** One round over all mailboxes. No message stops it: one that cannot be joined goes to a person. */
@Component
class FetchMail {
    private static final Logger log = LoggerFactory.getLogger(FetchMail.class);

    private final SeenMails seen;
    private final TakeMail take;

    FetchMail(SeenMails seen, TakeMail take) {
        this.seen = seen;
        this.take = take;
    }

    /** A mailbox that cannot be reached is told of, and tried again the next time. */
    Optional<MailSource.Round> round(Mailboxes mailboxes) {
        try {
            return Optional.of(mailboxes.eachOnce(this::once, take::take));
        } catch (IOException e) {
            log.warn("a mailbox cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** What fails because of the moment waits for the next round, what fails because of the message is left to a person. */
    private boolean once(MailReply mail, Runnable effect) {
        try {
            return seen.once(mail, effect);
        } catch (TransientDataAccessException moment) {
            throw moment;
        } catch (RuntimeException e) {
            log.warn("a message goes to a person: {}", e.getClass().getName());
            return seen.once(mail, () -> take.leave(mail));
        }
    }
}
