package org.mahalla.referrals.replies;

import java.nio.file.Path;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.mail.ReferralTokens;
import org.springframework.stereotype.Component;

/** E-mails that arrive, for the journeys. */
@Component
public final class ArrivingMail {
    private final FetchMail fetch;
    private final ReferralTokens tokens;

    ArrivingMail(FetchMail fetch, ReferralTokens tokens) {
        this.fetch = fetch;
        this.tokens = tokens;
    }

    /** A message about the referral from that address, read from a mail directory. */
    public void arrives(Path folder, ReferralId about, String from, String subject, String words) {
        MailRound round = new MailRound(folder, fetch);
        round.comes(
                from, "answer@mahalla.example", subject + " " + tokens.of(about).tag(), words);
        round.run();
    }
}
