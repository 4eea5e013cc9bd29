package org.mahalla.referrals.mail;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mahalla.platform.notices.MailThread;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.Sealer;
import org.springframework.stereotype.Component;

/**
 * What our e-mails about a referral carry so that answers come back to it: token, thread, tag and the line above which is to
 * be written. The Message-ID holds a mark of the official link that stands in the same message, which nobody else can make:
 * who names it has the message, and with it the link.
 */
@Component
public class OwnThread {
    private static final int MARK_BYTES = 10;

    private final MailSettings settings;
    private final ReferralTokens tokens;
    private final Sealer sealer;

    OwnThread(MailSettings settings, ReferralTokens tokens, Sealer sealer) {
        this.settings = settings;
        this.tokens = tokens;
        this.sealer = sealer;
    }

    /** What one e-mail wears. */
    public record Worn(ReferralToken token, MailThread thread) {
        public String subject(String subject) {
            return token.tag() + " " + subject;
        }

        /** @param above what tells to write above the line */
        public String text(String above, String text) {
            return token.line() + "\n" + above + "\n\n" + text;
        }
    }

    /** What e-mails about these referrals wear; none while replies by mail are off. */
    public Map<ReferralId, ReferralToken> tokens(Collection<ReferralId> referrals) {
        return settings.address().isBlank() ? Map.of() : tokens.ofEach(referrals);
    }

    /** For the e-mail with this link. */
    public Worn wear(ReferralToken token, String linkMark) {
        return new Worn(
                token,
                new MailThread(
                        token.address(settings.address()),
                        token.messageId(mark(linkMark), host()),
                        token.messageId("thread", host())));
    }

    /** Whether one of the Message-IDs is of the e-mail with one of these links. */
    public boolean answers(List<String> messageIds, List<String> linkMarks) {
        List<String> marks = linkMarks.stream().map(this::mark).toList();
        return messageIds.stream().anyMatch(id -> marks.stream().anyMatch(mark -> id.contains("." + mark + "@")));
    }

    private String mark(String linkMark) {
        return HexFormat.of().formatHex(sealer.hash("referral mail", linkMark), 0, MARK_BYTES);
    }

    private String host() {
        return settings.address().substring(settings.address().lastIndexOf('@') + 1);
    }
}
