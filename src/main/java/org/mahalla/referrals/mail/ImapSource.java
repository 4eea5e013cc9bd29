package org.mahalla.referrals.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Consumer;

/** A mailbox over IMAP: unread messages are handed over and then marked as read. */
public final class ImapSource implements MailSource {
    private final MailSettings.Imap settings;
    private final ReplyReader reader;

    public ImapSource(MailSettings.Imap settings, ReplyReader reader) {
        this.settings = settings;
        this.reader = reader;
    }

    @Override
    public Round each(Consumer<MailReply> handler) throws IOException {
        String protocol = settings.encrypted() ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Round round = Round.NOTHING;
                for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    round = round.handled(hand(message, handler));
                }
                return round;
            }
        } catch (MessagingException e) {
            throw new IOException("the mailbox cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private boolean hand(Message message, Consumer<MailReply> handler) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        boolean well = Handing.succeeds(reader.read(new ByteArrayInputStream(bytes.toByteArray())), handler);
        if (well) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
        return well;
    }

    /** Fetching must not mark as read, and a server that never answers must not hold a round. */
    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        String mail = "mail." + protocol + ".";
        properties.setProperty(mail + "peek", "true");
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(mail + wait, "20000");
        }
        return properties;
    }
}
