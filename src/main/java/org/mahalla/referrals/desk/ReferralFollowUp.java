package org.mahalla.referrals.desk;

import java.util.List;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.Words;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** The referrals of a problem on its pages. Drafts are nobody's business but the desk's and stand in its list. */
@Component
class ReferralFollowUp implements FollowUp {
    private final Referrals referrals;
    private final Agencies agencies;
    private final Words words;

    ReferralFollowUp(Referrals referrals, Agencies agencies, Words words) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.words = words;
    }

    @Override
    public List<Carried> of(ProblemId problem, Language language) {
        return referrals.of(problem).stream()
                .filter(one -> one.state() != ReferralState.DRAFT && one.sentOn() != null)
                .map(one -> new Carried(
                        name(one, language),
                        "referrals.state." + one.state().code(),
                        one.state().shape(),
                        one.dueOn(),
                        !one.state().ended(),
                        "/desk/referrals/" + one.id().text()))
                .toList();
    }

    @Override
    public Optional<Begin> begin(Problem problem, Viewer viewer) {
        return viewer.may(Action.REFER, problem.placePath()) && WriteReferral.open(problem)
                ? Optional.of(new Begin(
                        "referrals.new.title", "/desk/problems/" + problem.id().text() + "/refer"))
                : Optional.empty();
    }

    /** Who was asked, and to whom it has climbed. */
    private String name(Referral referral, Language language) {
        String asked = name(referral.agency(), language);
        return referral.raisedTo() == null
                ? asked
                : words.in(language).t("referrals.carried.raised", asked, name(referral.raisedTo(), language));
    }

    private String name(AgencyId agency, Language language) {
        return agencies.find(agency).map(known -> known.name().in(language)).orElse("");
    }
}
