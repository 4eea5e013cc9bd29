package org.mahalla.problems.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.FieldGroup;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Gathers the relay of one report for the desk; for who may not ask there, and for what is hidden, there is none. Where a
 * copy is public the report's own words stay sealed.
 */
@Component
class Conversations {
    private final Problems problems;
    private final Reports reports;
    private final Messages messages;
    private final Reveals reveals;
    private final RevealContact revealContact;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    Conversations(
            Problems problems,
            Reports reports,
            Messages messages,
            Reveals reveals,
            RevealContact revealContact,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Clock clock) {
        this.problems = problems;
        this.reports = reports;
        this.messages = messages;
        this.reveals = reveals;
        this.revealContact = revealContact;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    /** The problem at the desk of who may do the action there. */
    Problem problem(String id, Viewer viewer, Action action) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(problem -> !problem.sensitive())
                .filter(problem -> viewer.may(Action.SEE_REPORTS, problem.placePath()))
                .filter(problem -> viewer.maySee(FieldGroup.RELAY_MESSAGES, problem.placePath()))
                .filter(problem -> viewer.may(action, problem.placePath()))
                .orElseThrow(NotFoundException::new);
    }

    Report report(Problem problem, String id) {
        return ReportId.of(id)
                .flatMap(reports::find)
                .filter(report -> report.problem().equals(problem.id()))
                .orElseThrow(NotFoundException::new);
    }

    Conversation of(Problem problem, Report report, Viewer viewer, Language language) {
        @Nullable UUID account = viewer.accountId().map(AccountId::value).orElse(null);
        Instant now = clock.instant();
        List<Reveal> all = reveals.of(report.id());
        return new Conversation(
                problem,
                problem.body() == null ? report : report.sealed(),
                topics.find(problem.topic())
                        .map(topic -> topic.name().in(language))
                        .orElse(problem.topic()),
                neighbourhoods.nameOf(problem.neighbourhood(), language),
                messages.of(report.id()),
                all,
                viewer.may(Action.ASK_REVEAL, problem.placePath()),
                all.stream()
                        .filter(one -> one.opensFor(account, now))
                        .findFirst()
                        .orElse(null),
                revealContact.shown(viewer, problem, report.id()).orElse(null),
                now);
    }
}
