package org.mahalla.referrals.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
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
                    round = round.handled(hand(folder, message, handler));
                }
                return round;
            }
        } catch (MessagingException e) {
            throw new IOException("the mailbox cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** A message that the server cannot give waits; a connection that is gone ends the round. */
    private boolean hand(Folder folder, Message message, Consumer<MailReply> handler)
            throws IOException, MessagingException {
        try {
            boolean well = Handing.succeeds(reader.read(fetched(message)), handler);
            if (well) {
                message.setFlag(Flags.Flag.SEEN, true);
            }
            return well;
        } catch (MessagingException | IOException e) {
            if (folder.isOpen()) {
                return false;
            }
            throw e;
        }
    }

    private static byte[] fetched(Message message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] more, int from, int length) {
                super.write(more, from, Math.min(length, ReplyReader.LARGEST - count));
            }
        };
        message.writeTo(bytes);
        return bytes.toByteArray();
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
