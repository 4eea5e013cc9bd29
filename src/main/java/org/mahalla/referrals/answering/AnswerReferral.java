package org.mahalla.referrals.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.photos.Photos;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what an agency says in. The desk reads it before anybody else does; photos wait for its look like those of residents.
 * Refuses a promise for a day that is past (REF-010) or years away (REF-014) and more days than half a year (REF-011).
 */
@Component
public class AnswerReferral {
    private static final int MOST_YEARS = 3;
    private static final int MOST_DAYS = 180;
    /** How long what an agency said can be taken back by it. */
    private static final Duration SECOND_THOUGHTS = Duration.ofHours(1);

    private static final Set<String> SAID = Set.of("answer", "promise", "ask_time", "ask_clarification");

    private final Referrals referrals;
    private final TakeReferralStep steps;
    private final Photos photos;
    private final Timeline timeline;
    private final Clock clock;

    AnswerReferral(Referrals referrals, TakeReferralStep steps, Photos photos, Timeline timeline, Clock clock) {
        this.referrals = referrals;
        this.steps = steps;
        this.photos = photos;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param office the office or title of who answers; never a name */
    public record Said(String words, String office) {
        private Map<String, String> with(String key, String value) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("office", office);
            facts.put(key, value);
            return facts;
        }
    }

    @Transactional
    public void received(ReferralId id, String office) {
        steps.take(id, TakeReferralStep.OFFICIAL, "receive", null, Map.of("office", office));
    }

    @Transactional
    public void answered(ReferralId id, AnswerKind kind, Said said, List<Photo> pictures) {
        Referral referral = referrals.hold(id);
        Map<String, String> facts = said.with("as", kind.code());
        facts.put("photos", Integer.toString(pictures.size()));
        say(referral, "answer", said.words(), facts);
        photos.addAnswered(referral.problem(), pictures, LocalDate.now(clock));
    }

    @Transactional
    public void promised(ReferralId id, LocalDate day, Said said) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new RefusedException("REF-010");
        }
        if (day.isAfter(LocalDate.now(clock).plusYears(MOST_YEARS))) {
            throw new RefusedException("REF-014", MOST_YEARS);
        }
        say(referrals.hold(id), "promise", said.words(), said.with("promised", day.toString()));
    }

    @Transactional
    public void askedTime(ReferralId id, int days, Said said) {
        if (days < 1 || days > MOST_DAYS) {
            throw new RefusedException("REF-011", MOST_DAYS);
        }
        say(referrals.hold(id), "ask_time", said.words(), said.with("asked", Integer.toString(days)));
    }

    @Transactional
    public void asked(ReferralId id, Said said) {
        say(
                referrals.hold(id),
                "ask_clarification",
                said.words(),
                new LinkedHashMap<>(Map.of("office", said.office())));
    }

    /** With the clock as it is now, so that taking it back gives nobody a day. */
    private void say(Referral referral, String step, String words, Map<String, String> facts) {
        facts.put("used", Integer.toString(referral.deadline().used()));
        LocalDate since = referral.deadline().since();
        if (since != null) {
            facts.put("since", since.toString());
        }
        steps.take(referral.id(), TakeReferralStep.OFFICIAL, step, words, facts);
    }

    /** What can be taken back: the last thing that happened, when the agency said it less than an hour ago. */
    public Optional<Entry> lastSaid(ReferralId id) {
        List<Entry> story = timeline.of(id.value());
        return story.isEmpty()
                ? Optional.empty()
                : Optional.of(story.getLast())
                        .filter(last -> last.role().equals("official") && SAID.contains(last.step()))
                        .filter(last ->
                                last.happenedAt().isAfter(clock.instant().minus(SECOND_THOUGHTS)));
    }

    /** The referral is again as it was before the agency answered. Refused (REF-012) when it is too late for that. */
    @Transactional
    public void takeBack(ReferralId id) {
        referrals.hold(id);
        Entry last = lastSaid(id).orElseThrow(() -> new RefusedException("REF-012"));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("of", last.step());
        promisedBefore(id, last).ifPresent(day -> facts.put("promised", day));
        for (String clock : List.of("used", "since")) {
            String before = last.facts().get(clock);
            if (before != null) {
                facts.put(clock, before);
            }
        }
        steps.back(
                id,
                TakeReferralStep.OFFICIAL,
                "take_back",
                ReferralState.of(Objects.requireNonNull(last.from())),
                facts);
    }

    /** The day that was promised before the entry, and not taken back since. */
    private Optional<String> promisedBefore(ReferralId id, Entry last) {
        String promised = null;
        for (Entry entry : timeline.of(id.value())) {
            boolean takenBack = "promise".equals(entry.facts().get("of"));
            if (entry.seq() < last.seq() && (entry.step().equals("promise") || takenBack)) {
                promised = entry.facts().get("promised");
            }
        }
        return Optional.ofNullable(promised);
    }
}
