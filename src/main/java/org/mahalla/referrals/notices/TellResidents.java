package org.mahalla.referrals.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.Words;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.relay.ReporterNews;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralMoved;
import org.mahalla.referrals.ReferralsMoved;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says on the problem’s page, and to those who reported it, what becomes of it at an agency: to which one it went, until when
 * that one promised it, and to whom it climbed. Only when nobody takes it back any more, and not of what is days old.
 */
@Component
class TellResidents {
    private static final Map<String, String> STEPS =
            Map.of("send", "refer", "promise", "promise_by", "climb", "climb_to");
    private static final Map<String, String> WHAT =
            Map.of("send", "referred", "promise", "promised", "climb", "climbed");
    private static final Set<ReferralState> GONE =
            Set.of(ReferralState.DRAFT, ReferralState.WITHDRAWN, ReferralState.REROUTED);
    private static final int FRESH_DAYS = 3;

    private final News news;
    private final Referrals referrals;
    private final Problems problems;
    private final TakeStep steps;
    private final ReporterNews reporters;
    private final Timeline timeline;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;
    private final Duration wait;
    private final Duration promiseWait;

    TellResidents(
            News news,
            Referrals referrals,
            Problems problems,
            TakeStep steps,
            ReporterNews reporters,
            Timeline timeline,
            Agencies agencies,
            Words words,
            Clock clock,
            @Value("${mahalla.desk.news-after:10m}") Duration wait,
            @Value("${mahalla.desk.promise-news-after:1h}") Duration promiseWait) {
        this.news = news;
        this.referrals = referrals;
        this.problems = problems;
        this.steps = steps;
        this.reporters = reporters;
        this.timeline = timeline;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
        this.wait = wait;
        this.promiseWait = promiseWait;
    }

    @EventListener
    void moved(ReferralsMoved facts) {
        // an agency takes its word back for an hour, the desk for ten minutes
        Map<Boolean, List<News.Item>> told = facts.each().stream()
                .filter(fact -> STEPS.containsKey(fact.step()) && !isSentAgain(fact))
                .collect(Collectors.partitioningBy(
                        fact -> fact.step().equals("promise"),
                        Collectors.mapping(TellResidents::item, Collectors.toList())));
        news.add(News.Audience.RESIDENTS, Objects.requireNonNull(told.get(false)), wait);
        news.add(News.Audience.RESIDENTS, Objects.requireNonNull(told.get(true)), promiseWait);
    }

    private static boolean isSentAgain(ReferralMoved fact) {
        return fact.step().equals("send") && !fact.from().equals(ReferralState.DRAFT.code());
    }

    private static News.Item item(ReferralMoved fact) {
        return new News.Item(fact.referral(), fact.seq(), fact.step());
    }

    /** In the caller’s transaction. */
    void tell(List<News.Item> items) {
        Referral referral = referrals.hold(items.getFirst().referral());
        Problem problem = problems.get(referral.problem());
        boolean open = !problem.sensitive() && !problem.aboutCouncil() && !GONE.contains(referral.state());
        List<Entry> story = open ? timeline.of(referral.id().value()) : List.of();
        LocalDate eldest = LocalDate.now(clock).minusDays(FRESH_DAYS);
        for (News.Item item : items) {
            story.stream()
                    .filter(entry -> entry.seq() == item.mark() && !day(entry).isBefore(eldest))
                    .filter(entry -> stands(referral, entry))
                    .findFirst()
                    .ifPresent(entry -> tell(referral, problem, entry));
        }
        news.told(News.Audience.RESIDENTS, items);
    }

    /** A climb or a promise that was taken back meanwhile, or a promise that another replaced, stands no more. */
    private static boolean stands(Referral referral, Entry entry) {
        String level = entry.facts().get("level");
        if (entry.step().equals("climb")) {
            return level == null || referral.level() >= Integer.parseInt(level);
        }
        String promised = entry.facts().get("promised");
        return promised == null || LocalDate.parse(promised).equals(referral.promisedOn());
    }

    private void tell(Referral referral, Problem problem, Entry entry) {
        AgencyId id = entry.step().equals("climb")
                ? AgencyId.of(Objects.requireNonNullElse(entry.facts().get("to_agency"), ""))
                        .orElse(referral.holder())
                : referral.agency();
        Agency agency = agencies.find(id).orElseThrow();
        String day = entry.facts().get("promised");
        LocalDate promised = day == null ? null : LocalDate.parse(day);
        String name = agency.name().in(problem.language());
        Entry said = steps.take(
                problem.id(),
                Actor.SYSTEM,
                Objects.requireNonNull(STEPS.get(entry.step())),
                promised == null
                        ? name
                        : words.in(problem.language())
                                .t("referrals.news.promised", name, Dates.full(problem.language(), promised)),
                Map.of("referral", referral.id().text(), "agency", id.text()));
        reporters.atAgency(
                problem.id(),
                said.seq(),
                Objects.requireNonNull(WHAT.get(entry.step())),
                language -> promised == null
                        ? List.of(agency.name().in(language))
                        : List.of(agency.name().in(language), Dates.full(language, promised)));
    }

    private LocalDate day(Entry entry) {
        return entry.happenedAt().atZone(clock.getZone()).toLocalDate();
    }
}
