package org.mahalla.referrals.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Quote;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemUpdated;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells agencies with an open referral what everybody reads of its problem: what the desk did, and that residents say it is
 * not solved, in the words that were published. Updates go together, one message a day at most; a dispute goes at once. Both
 * only when they cannot be taken back any more.
 */
@Component
class TellUpdates {
    private static final Set<String> DISPUTES = Set.of("dispute", "accept_dispute", "accept_also", "break_again");

    /** Whose doing is news for an agency; what the system says there comes from the referral itself. */
    private static final Set<String> ROLES =
            Set.of("manager", "deputy", "secretary", "member", "group_lead", "officer", "reviewer");

    /** Read by everybody, but about the page and not the problem. */
    private static final Set<String> ASIDE = Set.of("publish_text", "publish_photo", "undo", "gather");

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int LONGEST = 300;

    private final News news;
    private final Referrals referrals;
    private final Problems problems;
    private final TakeReferralStep take;
    private final Timeline timeline;
    private final AgencyPost post;
    private final Words words;
    private final Clock clock;
    private final Duration wait;

    TellUpdates(
            News news,
            Referrals referrals,
            Problems problems,
            TakeReferralStep take,
            Timeline timeline,
            AgencyPost post,
            Words words,
            Clock clock,
            @Value("${mahalla.desk.news-after:10m}") Duration wait) {
        this.news = news;
        this.referrals = referrals;
        this.problems = problems;
        this.take = take;
        this.timeline = timeline;
        this.post = post;
        this.words = words;
        this.clock = clock;
        this.wait = wait;
    }

    @EventListener
    void updated(ProblemUpdated fact) {
        Entry entry = fact.entry();
        if (isNews(entry)) {
            news.add(
                    News.Audience.AGENCY,
                    referrals.of(fact.problem()).stream()
                            .filter(TellUpdates::isOpen)
                            .map(referral -> new News.Item(referral.id(), entry.seq(), entry.step()))
                            .toList(),
                    wait);
        }
    }

    private static boolean isNews(Entry entry) {
        return DISPUTES.contains(entry.step())
                || ROLES.contains(entry.role())
                        && !ASIDE.contains(entry.step())
                        && !entry.facts().containsKey("referral");
    }

    @EventListener
    void takenBack(StepTakenBack fact) {
        news.forget(fact.problem(), fact.seq());
    }

    /** In the caller’s transaction. */
    void tell(List<News.Item> items) {
        Referral referral = referrals.hold(items.getFirst().referral());
        Problem problem = problems.get(referral.problem());
        if (problem.sensitive() || problem.aboutCouncil() || !isOpen(referral)) {
            news.told(News.Audience.AGENCY, items);
            return;
        }
        boolean disputed = items.stream().anyMatch(item -> DISPUTES.contains(item.kind()));
        if (!disputed && news.toldToday(referral.id())) {
            LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
            news.putOff(
                    News.Audience.AGENCY,
                    referral.id(),
                    tomorrow.atTime(MORNING).atZone(clock.getZone()).toInstant());
            return;
        }
        write(referral, problem, items);
        news.told(News.Audience.AGENCY, items);
    }

    private void write(Referral referral, Problem problem, List<News.Item> items) {
        Phrases phrases = words.in(Language.FA);
        Set<Integer> marks = Set.copyOf(items.stream().map(News.Item::mark).toList());
        List<Entry> told = timeline.of(problem.id().value()).stream()
                .filter(entry -> marks.contains(entry.seq()))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        // what is said stays in the one place where it can be erased
        String steps =
                told.stream().map(entry -> step(phrases, entry)).distinct().collect(Collectors.joining("\n"));
        Entry tell = take.take(referral.id(), Actor.SYSTEM, "tell", steps, Map.of());
        String lines = told.stream().map(entry -> line(phrases, entry)).collect(Collectors.joining("\n"));
        post.way(referral.holder())
                .ifPresent(way -> post.send(
                        List.of(new AgencyPost.Message(
                                referral,
                                way,
                                Integer.toString(tell.seq()),
                                number ->
                                        phrases.t("referrals.notice.news", number, referral.subject()) + "\n" + lines)),
                        Duration.ZERO));
    }

    /** What a person wrote stands there as a quote. */
    private static String line(Phrases phrases, Entry entry) {
        String step = step(phrases, entry);
        String said = entry.words();
        return said == null || said.isBlank()
                ? step
                : phrases.t("referrals.notice.news.line", step, Quote.of(said, LONGEST));
    }

    private static String step(Phrases phrases, Entry entry) {
        return phrases.t("problems.step." + entry.step());
    }

    private static boolean isOpen(Referral referral) {
        return referral.number() > 0 && !referral.state().ended();
    }
}
