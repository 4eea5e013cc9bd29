package org.mahalla.referrals.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where replies of agencies arrive.
 *
 * @param address what agencies answer to; it must take plus-addresses; empty while replies by mail are off
 * @param directory a mail directory, if any
 * @param imap a mailbox, if any
 */
@ConfigurationProperties("mahalla.referrals.mail")
public record MailSettings(
        @DefaultValue("") String address,
        @Nullable Path directory,
        @Nullable Imap imap) {

    /** A mailbox on a server. */
    public record Imap(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean encrypted,
            String user,
            String password,
            @DefaultValue("INBOX") String folder) {
        /** User and password are never shown. */
        @Override
        public String toString() {
            return "imap";
        }
    }
}
