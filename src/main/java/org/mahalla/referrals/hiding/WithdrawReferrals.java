package org.mahalla.referrals.hiding;

import java.util.List;
import java.util.Map;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.WordsWithdrawn;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.ReferralWords;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets referrals go on without words that were taken back, as their topic alone. Of what is hidden they end, told to nobody:
 * neither the agency nor who reported is to learn from it that something was hidden.
 */
@Component
class WithdrawReferrals {
    private final ReferralWords referralWords;
    private final Problems problems;
    private final ProblemNames names;
    private final TakeReferralStep steps;
    private final OfficialLinks links;
    private final Timeline timeline;
    private final Notices notices;
    private final Words words;

    WithdrawReferrals(
            ReferralWords referralWords,
            Problems problems,
            ProblemNames names,
            TakeReferralStep steps,
            OfficialLinks links,
            Timeline timeline,
            Notices notices,
            Words words) {
        this.referralWords = referralWords;
        this.problems = problems;
        this.names = names;
        this.steps = steps;
        this.links = links;
        this.timeline = timeline;
        this.notices = notices;
        this.words = words;
    }

    @EventListener
    void withdrawn(WordsWithdrawn fact) {
        Problem problem = problems.get(fact.problem());
        List<Referral> all = referralWords.replace(
                problem.id(),
                names.in(Language.FA).topic(problem.topic()),
                words.in(Language.FA).t("referrals.words.gone"));
        for (Referral referral : all) {
            notices.forgetAbout(referral.id().text());
            if (fact.hidden()) {
                hide(referral);
            }
            if (fact.said()) {
                forgetTalk(referral.id());
            }
        }
    }

    private void hide(Referral referral) {
        links.revoke(referral.id());
        if (!referral.state().ended()) {
            steps.take(referral.id(), Actor.SYSTEM, "hide", null, Map.of());
        }
    }

    private void forgetTalk(ReferralId referral) {
        timeline.erase(
                referral.value(),
                timeline.of(referral.value()).stream().map(Entry::seq).toList());
    }
}
