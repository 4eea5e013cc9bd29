package org.mahalla.referrals.replies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.shared.PlacePath;

/**
 * A message that came by e-mail, opened.
 *
 * @param why it waits or waited for a person; null for one that joined by itself
 * @param referral the one it joined or is thought to be about
 * @param text what its writer says anew
 * @param whole all its words
 * @param reason why it was set aside
 * @param erased its content is gone
 */
record Mail(
        MailId id,
        MailReply.Kind kind,
        @Nullable Why why,
        MailState state,
        LocalDate cameOn,
        @Nullable LocalDate settledOn,
        @Nullable ReferralId referral,
        @Nullable PlacePath place,
        int leftOut,
        String from,
        String subject,
        String text,
        String whole,
        String reason,
        boolean erased,
        List<File> files) {

    /** What came along; a photo that joined the problem’s photos is only there. */
    record File(int position, String name, String type, int size, boolean asPhoto) {}

    /** What goes into the referral’s timeline; null for a message without words. */
    @Nullable
    String words() {
        String words = text.isBlank() ? whole : text;
        return words.isBlank() ? null : words;
    }

    String kindCode() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Who wrote stays out of logs. */
    @Override
    public String toString() {
        return "mail " + id.text();
    }
}
