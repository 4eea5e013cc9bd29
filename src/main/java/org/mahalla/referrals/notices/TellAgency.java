package org.mahalla.referrals.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Contact;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.ReferralMoved;
import org.mahalla.referrals.ReferralStepTakenBack;
import org.mahalla.referrals.ReferralsMoved;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has a referral what the desk or the clock did. An agency that has neither e-mail nor phone is written to on
 * paper. In the transaction of the step, once for each.
 */
@Component
class TellAgency {
    private static final Set<String> TOLD = Set.of(
            "send",
            "clarify",
            "grant_time",
            "refuse_time",
            "accept",
            "return",
            "extend",
            "remind",
            "climb",
            "withdraw");

    /** What the desk may take back for a while goes out when that is over. */
    private static final Set<String> TAKEN_BACK = Set.of("remind", "extend", "climb");

    private final Referrals referrals;
    private final AgencyPost post;
    private final Words words;
    private final Duration wait;

    TellAgency(
            Referrals referrals, AgencyPost post, Words words, @Value("${mahalla.desk.news-after:10m}") Duration wait) {
        this.referrals = referrals;
        this.post = post;
        this.words = words;
        this.wait = wait;
    }

    @EventListener
    void moved(ReferralsMoved facts) {
        List<ReferralMoved> told = facts.each().stream()
                .filter(fact -> TOLD.contains(fact.step()) && !fact.from().equals("draft")
                        || fact.step().equals("send"))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<ReferralId, Referral> moved = referrals.find(
                told.stream().map(ReferralMoved::referral).distinct().toList());
        Map<AgencyId, Optional<Contact>> known = new HashMap<>();
        List<AgencyPost.Message> tellings = new ArrayList<>();
        List<AgencyPost.Message> later = new ArrayList<>();
        for (ReferralMoved fact : told) {
            Referral referral = Objects.requireNonNull(moved.get(fact.referral()));
            known.computeIfAbsent(referral.holder(), post::way)
                    .ifPresent(contact -> (TAKEN_BACK.contains(fact.step()) ? later : tellings)
                            .add(telling(referral, fact, contact)));
        }
        post.send(tellings, Duration.ZERO);
        post.send(later, wait);
    }

    /** What was taken back in time is not told. */
    @EventListener
    void takenBack(ReferralStepTakenBack fact) {
        post.withdraw(fact.referral(), Integer.toString(fact.seq()));
    }

    private AgencyPost.Message telling(Referral referral, ReferralMoved fact, Contact contact) {
        Phrases phrases = words.in(Language.FA);
        String due = referral.dueOn() == null
                ? ""
                : " " + phrases.t("referrals.notice.due", Dates.full(Language.FA, referral.dueOn()));
        return new AgencyPost.Message(
                referral,
                contact,
                Integer.toString(fact.seq()),
                number -> phrases.t("referrals.notice." + fact.step(), number, referral.subject()) + due);
    }
}
