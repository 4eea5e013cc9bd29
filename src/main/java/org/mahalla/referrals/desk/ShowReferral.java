package org.mahalla.referrals.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Holders;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Puts together what the desk shows of a referral: as a row of the list, and beside it. */
@Component
class ShowReferral {
    private static final int LAST = 3;

    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Secretariats secretariats;
    private final Problems problems;
    private final TakeReferralStep steps;
    private final Timeline timeline;
    private final Holders holders;
    private final Clock clock;

    ShowReferral(
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Secretariats secretariats,
            Problems problems,
            TakeReferralStep steps,
            Timeline timeline,
            Holders holders,
            Clock clock) {
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.secretariats = secretariats;
        this.problems = problems;
        this.steps = steps;
        this.timeline = timeline;
        this.holders = holders;
        this.clock = clock;
    }

    /** A row of the list. */
    record Row(
            Referral referral,
            String agency,
            String place,
            String number,
            boolean late,
            @Nullable DeadlineBar bar) {}

    /**
     * One referral beside the list.
     *
     * @param chain who had it and who has it, by name, the last one now
     * @param named the agencies to which it went, by their ids
     * @param next steps that the viewer may take
     * @param last what went to and fro, the oldest first
     */
    record Beside(
            Row row,
            Problem problem,
            List<String> chain,
            Map<String, String> named,
            List<String> next,
            List<Entry> last) {
        boolean may(String step) {
            return next.contains(step);
        }
    }

    Row row(Referral referral, LocalDate today, Language language) {
        return new Row(
                referral,
                name(referral.holder(), language),
                neighbourhoods.nameOf(referral.neighbourhood(), language),
                referral.number() == 0
                        ? ""
                        : secretariats
                                .find(referral.secretariat())
                                .orElseThrow()
                                .number(referral.number()),
                referral.late(today),
                DeadlineBar.of(referral, today).orElse(null));
    }

    Beside beside(Referral referral, Viewer viewer, Language language) {
        List<Entry> story = timeline.of(referral.id().value());
        List<Entry> talk = story.stream()
                .filter(one -> TakeReferralStep.TALK.contains(one.step()))
                .toList();
        return new Beside(
                row(referral, LocalDate.now(clock), language),
                problems.get(referral.problem()),
                holders.chain(referral, story, language),
                holders.named(talk, language),
                steps.next(viewer, referral),
                talk.subList(Math.max(0, talk.size() - LAST), talk.size()));
    }

    private String name(AgencyId id, Language language) {
        return agencies.find(id).map(agency -> agency.name().in(language)).orElse("");
    }
}
