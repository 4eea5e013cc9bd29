package org.mahalla.referrals.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What one message says.
 *
 * @param messageId of the message; made from its bytes where it has none
 * @param from the writer’s address in small letters; empty where there is none
 * @param threadIds the messages it answers, the nearest first, then those of ours that it holds inside
 * @param text what its writer says anew: without quotes, signature and the letter it answers
 * @param whole all its words, for whoever looks at the message itself
 * @param leftOut how many attachments were not taken: of another kind, too large or too many
 * @param cut it was longer than is read, so that its end is missing
 */
public record MailReply(
        Kind kind,
        String messageId,
        String from,
        String subject,
        List<String> threadIds,
        String text,
        String whole,
        List<MailAttachment> attachments,
        int leftOut,
        boolean cut,
        List<FoundToken> tokens) {

    /** What kind of message it is; only a {@code REPLY} can become an answer. */
    public enum Kind {
        REPLY,
        /** A machine answered: away, received, read. */
        AUTOMATIC,
        /** Ours did not arrive. */
        BOUNCE,
        /** Neither words nor a picture. */
        EMPTY,
        /** No message by any reading. */
        UNREADABLE
    }

    /**
     * The referral it is about: the only one named in the surest place that names any. Empty where that place names two,
     * for then a person must look.
     */
    public Optional<ReferralToken> token() {
        for (FoundToken.Place place : FoundToken.Place.values()) {
            List<ReferralToken> here = tokens.stream()
                    .filter(found -> found.place() == place)
                    .map(FoundToken::token)
                    .distinct()
                    .toList();
            if (!here.isEmpty()) {
                return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What it says, as a number: two messages that say the same have the same, whatever way each came. */
    public String contentMark() {
        MessageDigest sum = ContentSum.fresh();
        for (String part : List.of(kind.name(), from, subject, whole)) {
            sum.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
        attachments.forEach(one -> sum.update(one.bytes()));
        return HexFormat.of().formatHex(sum.digest());
    }

    /** Whether it can be taken as an answer; everything else goes to a person. */
    public boolean isAnswer() {
        return kind == Kind.REPLY && token().isPresent();
    }

    /** Addresses and words stay out of logs. */
    @Override
    public String toString() {
        return kind + " " + tokens;
    }
}
