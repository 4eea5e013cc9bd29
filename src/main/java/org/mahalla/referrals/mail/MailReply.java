package org.mahalla.referrals.mail;

import java.util.List;
import java.util.Optional;

/**
 * What one message says.
 *
 * @param messageId of the message; made from its bytes where it has none
 * @param from the writer’s address in small letters; empty where there is none
 * @param threadIds the messages it answers, the nearest first
 * @param text what its writer says anew: without quotes, signature and the letter it answers
 * @param whole all its words, for whoever looks at the message itself
 * @param leftOut how many attachments were not taken: of another kind, too large or too many
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
