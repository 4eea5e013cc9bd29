package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.closing.ClosingRounds.Round;
import org.mahalla.problems.model.State;
import org.mahalla.problems.reach.InboundSettings;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.reach.SiteAddress;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.TrackingCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks those who reported or see it too, each by a short address of their own, whether it is solved: when the desk says
 * so, and once more some days later. Who reported twice is asked once. Who only follows it is told once, without being
 * asked. Of what is sensitive nobody is asked.
 */
@Component
class AskResidents {
    private static final String ASK = "closing-ask";
    private static final String AGAIN = "closing-again";
    private static final String TELL = "closing-tell";

    private final List<AskedPeople> people;
    private final ClosingRounds rounds;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final ShortLinks links;
    private final SiteAddress site;
    private final StoppedNotices stopped;
    private final Notices notices;
    private final Words words;
    private final Supplier<ClosingSettings> settings;
    private final InboundSettings inbound;
    private final TransactionTemplate transaction;

    AskResidents(
            List<AskedPeople> people,
            ClosingRounds rounds,
            Problems problems,
            Topics topics,
            Neighbourhoods neighbourhoods,
            ShortLinks links,
            SiteAddress site,
            StoppedNotices stopped,
            Notices notices,
            Words words,
            Supplier<ClosingSettings> settings,
            InboundSettings inbound,
            PlatformTransactionManager transactions) {
        this.people = List.copyOf(people);
        this.rounds = rounds;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.links = links;
        this.site = site;
        this.stopped = stopped;
        this.notices = notices;
        this.words = words;
        this.settings = settings;
        this.inbound = inbound;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In the transaction that said “solved”. */
    @EventListener
    void moved(ProblemMoved fact) {
        if (fact.to() == State.CLAIMED_SOLVED) {
            Problem problem = problems.get(fact.problem());
            Round round = new Round(problem.id(), fact.seq());
            rounds.add(round, problem.stateSince());
            send(problem, round, ASK, problem.stateSince());
        }
    }

    /** Asks once more about all that have waited long enough; says about how many problems. */
    int remind(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        int reminded = 0;
        for (Round round : rounds.toRemind(today.minusDays(settings.get().remindAfterDays()))) {
            boolean first = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean mine = rounds.remind(round, today);
                if (mine) {
                    Problem problem = problems.get(round.problem());
                    send(problem, round, AGAIN, problem.stateSince().minusDays(1));
                }
                return mine;
            }));
            reminded += first ? 1 : 0;
        }
        return reminded;
    }

    private void send(Problem problem, Round round, String purpose, LocalDate until) {
        if (problem.sensitive() || problem.aboutCouncil()) {
            return;
        }
        Map<String, Asked> each = new LinkedHashMap<>();
        people.stream()
                .flatMap(some -> some.of(problem.id(), until).stream())
                .forEach(one -> each.merge(one.contact().value(), one, AskResidents::rather));
        each.values().stream()
                .filter(one -> one.votes() || purpose.equals(ASK))
                .forEach(one -> send(problem, round, one.votes() ? purpose : TELL, one));
    }

    /** Who reported it and follows it too has one message: the one that asks. */
    private static Asked rather(Asked one, Asked other) {
        return one.votes() || !other.votes() ? one : other;
    }

    private void send(Problem problem, Round round, String purpose, Asked to) {
        Phrases phrases = words.in(to.language());
        String topic = topics.get(problem.topic()).name().in(to.language());
        String place = neighbourhoods.nameOf(problem.neighbourhood(), to.language());
        String path = to.votes()
                ? "/s/" + links.make(ShortLinks.Purpose.CLOSING, to.stop().subject())
                : "/problems/" + round.problem().text();
        String link = site.of(to.language(), path);
        String text =
                phrases.t("problems.closing." + purpose, topic, place, link) + reply(to, phrases) + stop(to, phrases);
        String key = purpose + ":" + round.problem().text() + ":" + round.seq() + ":"
                + AskedReporter.mark(stopped.hash(to.contact()));
        notices.send(
                switch (to.contact()) {
                    case PhoneNumber phone -> Notice.sms(key, purpose, phone, to.language(), text);
                    case EmailAddress email ->
                        Notice.email(
                                key, purpose, email, to.language(), phrases.t("problems.closing.subject", topic), text);
                });
    }

    /** Whoever left this number with a report may answer by SMS too, where one reaches us. */
    private String reply(Asked to, Phrases phrases) {
        TrackingCode code = to.code();
        return code == null || !bySms(to)
                ? ""
                : "\n" + phrases.t("problems.closing.reply", code.grouped(to.language()));
    }

    /** A word ends everything to a reporter's number; else an address ends these messages. */
    private String stop(Asked to, Phrases phrases) {
        if (to.code() != null && bySms(to)) {
            return " " + phrases.t("problems.closing.stop");
        }
        String path = "/stop/" + links.make(to.stop().purpose(), to.stop().subject());
        return "\n" + phrases.t("problems.follow.stop.link", site.of(to.language(), path));
    }

    private boolean bySms(Asked to) {
        return inbound.open() && to.contact() instanceof PhoneNumber;
    }
}
