package org.mahalla.referrals.replies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.mail.ReplyReader;
import org.springframework.stereotype.Component;

/** Takes a message that came by no mailbox of ours, as any other is taken. */
@Component
public class BringMail {
    private final ReplyReader reader;
    private final SeenMails seen;
    private final TakeMail take;

    BringMail(ReplyReader reader, SeenMails seen, TakeMail take) {
        this.reader = reader;
        this.seen = seen;
        this.take = take;
    }

    /** Does nothing with one that came before. */
    public void bring(byte[] message) {
        try {
            MailReply mail = reader.read(new ByteArrayInputStream(message));
            seen.once(mail, () -> take.take(mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
