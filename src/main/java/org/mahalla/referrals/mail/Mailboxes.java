package org.mahalla.referrals.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** All places where replies wait, as the settings name them: none, a directory, a mailbox or both. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public final class Mailboxes implements MailSource {
    private final List<MailSource> sources = new ArrayList<>();

    public Mailboxes(MailSettings settings, ReplyReader reader) {
        if (settings.directory() != null) {
            sources.add(new MaildirSource(settings.directory(), reader));
        }
        if (settings.imap() != null) {
            sources.add(new ImapSource(settings.imap(), reader));
        }
    }

    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Reads all; one that cannot be reached is told of after the others were read. */
    @Override
    public Round each(Consumer<MailReply> handler) throws IOException {
        Round all = Round.NOTHING;
        IOException trouble = null;
        for (MailSource source : sources) {
            try {
                all = all.plus(source.each(handler));
            } catch (IOException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return all;
    }

    /** As {@link #each}, but each message once for all times. */
    public Round eachOnce(SeenMail seen, Consumer<MailReply> handler) throws IOException {
        return each(reply -> seen.once(reply, () -> handler.accept(reply)));
    }
}
