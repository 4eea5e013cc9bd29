package org.mahalla.referrals.deeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.Choice;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.search.FindReferrals;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Reads what a deed would do to each referral, before it does anything. What the viewer may not see is left out. */
@Component
class PlanReferralDeed {
    private final DeskReferrals referrals;
    private final FindReferrals find;
    private final TakeReferralStep steps;
    private final Ladder ladder;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Officers officers;

    PlanReferralDeed(
            DeskReferrals referrals,
            FindReferrals find,
            TakeReferralStep steps,
            Ladder ladder,
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Officers officers) {
        this.referrals = referrals;
        this.find = find;
        this.steps = steps;
        this.ladder = ladder;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.officers = officers;
    }

    /**
     * One referral of it.
     *
     * @param next to whom it would climb; null otherwise
     * @param why the word for why nothing would happen to it, null when it fits
     */
    record Line(
            Referral referral,
            String agency,
            String place,
            @Nullable String next,
            @Nullable String why) {
        boolean fits() {
            return why == null;
        }
    }

    List<Line> of(Viewer viewer, ReferralDeed deed, List<ReferralId> chosen, Language language) {
        Ladder.Climbing climbing = ladder.now();
        List<Line> lines = new ArrayList<>();
        for (Referral referral : seen(viewer, chosen)) {
            Optional<AgencyId> next = deed == ReferralDeed.CLIMB
                    ? climbing.next(referral.secretariat(), referral.level(), referral.holder(), referral.sender())
                            .map(Ladder.Rung::to)
                    : Optional.empty();
            lines.add(line(
                    referral,
                    next.map(to -> name(to, language)).orElse(null),
                    why(viewer, deed, referral, next.isPresent()),
                    language));
        }
        return List.copyOf(lines);
    }

    Line line(Referral referral, @Nullable String next, @Nullable String why, Language language) {
        return new Line(
                referral,
                name(referral.holder(), language),
                neighbourhoods.nameOf(referral.neighbourhood(), language),
                next,
                why);
    }

    List<Referral> seen(Viewer viewer, List<ReferralId> chosen) {
        return chosen.stream()
                .map(id -> referrals.find(id, viewer, Action.SEE_REFERRALS))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a view of the list holds, as far as one deed reaches. */
    List<ReferralId> all(Viewer viewer, String query) {
        return find.all(viewer, query, DoReferralDeed.MOST).stream()
                .map(Referral::id)
                .toList();
    }

    List<Choice> officers(Viewer viewer, List<ReferralId> chosen) {
        return officers
                .of(
                        seen(viewer, chosen).stream()
                                .map(Referral::place)
                                .distinct()
                                .toList(),
                        viewer)
                .stream()
                .map(one -> new Choice(one.account().text(), one.name()))
                .toList();
    }

    private @Nullable String why(Viewer viewer, ReferralDeed deed, Referral referral, boolean higher) {
        if (!viewer.may(Action.HANDLE_REFERRALS, referral.place())) {
            return "right";
        }
        if (!steps.next(viewer, referral).contains(deed.code())
                || referral.state().ended()) {
            return "state";
        }
        return deed == ReferralDeed.CLIMB && !higher ? "top" : null;
    }

    private String name(AgencyId id, Language language) {
        return agencies.find(id).map(agency -> agency.name().in(language)).orElse("");
    }
}
