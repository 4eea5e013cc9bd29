package org.mahalla.problems.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemReported;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.priority.RankProblem;
import org.mahalla.problems.stages.NewProblem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Point;
import org.mahalla.shared.TerritoryId;
import org.mahalla.shared.TrackingCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a report in: it opens a problem, gets its code, and is answered once however often it is sent. Everything is
 * written in one transaction; what the resident reads as received is on disk.
 */
@Component
public class ReportProblem {
    private final Answers answers;
    private final IdMaker ids;
    private final Problems problems;
    private final Reports reports;
    private final Photos photos;
    private final TakeStep steps;
    private final WorkingDays workingDays;
    private final SendCode sendCode;
    private final RankProblem rank;
    private final JoinProblems join;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReportProblem(
            Answers answers,
            IdMaker ids,
            Problems problems,
            Reports reports,
            Photos photos,
            TakeStep steps,
            WorkingDays workingDays,
            SendCode sendCode,
            RankProblem rank,
            JoinProblems join,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.answers = answers;
        this.ids = ids;
        this.problems = problems;
        this.reports = reports;
        this.photos = photos;
        this.steps = steps;
        this.workingDays = workingDays;
        this.sendCode = sendCode;
        this.rank = rank;
        this.join = join;
        this.facts = facts;
        this.clock = clock;
    }

    /** From a resident, by the page. */
    public Received receive(NewReport report) {
        return receive(report, Actor.RESIDENT);
    }

    /** From a resident, by the page; `beside` is written in the same transaction, by whoever of several was first. */
    Received receive(NewReport report, Consumer<Received> beside) {
        return receive(report, Actor.RESIDENT, null, beside);
    }

    /** From a resident who sees a problem that was reported before: followed with it from the start, where that is open to it. */
    public Received receive(NewReport report, @Nullable ProblemId joins) {
        return receive(report, Actor.RESIDENT, joins, made -> {});
    }

    /** From somebody who says it to the actor, on the telephone or at the counter. */
    public Received receive(NewReport report, Actor actor) {
        return receive(report, actor, null, made -> {});
    }

    private Received receive(NewReport report, Actor actor, @Nullable ProblemId joins, Consumer<Received> beside) {
        TerritoryId territory = report.neighbourhood().id().territory();
        return Received.of(answers.once(territory, keyOf(report.key()), asked(report), () -> {
            Received made = write(report, actor, joins);
            beside.accept(made);
            return made.text();
        }));
    }

    /** What a report with this key was answered, when it was sent before. */
    Optional<Received> received(TerritoryId territory, String key) {
        return answers.given(territory, keyOf(key)).map(Received::of);
    }

    private static String keyOf(String key) {
        return "report:" + key;
    }

    /** A draft on the page is sent once, whatever was changed in it meanwhile; any other key stands for its words. */
    private static String asked(NewReport report) {
        return report.channel() == Channel.PAGE
                ? report.channel().code()
                : report.neighbourhood().id().text() + "|" + report.topic().code() + "|" + report.text();
    }

    private Received write(NewReport report, Actor actor, @Nullable ProblemId joins) {
        Neighbourhood neighbourhood = report.neighbourhood();
        TerritoryId territory = neighbourhood.id().territory();
        LocalDate today = LocalDate.now(clock);
        ProblemId problem = new ProblemId(ids.next(territory));
        ReportId id = new ReportId(ids.next(territory));
        Point point = Objects.requireNonNullElse(report.point(), neighbourhood.centre())
                .rough();
        int priority = rank.first(
                neighbourhood.id(), point, report.topic().code(), report.topic().raisedBy(report.answers()));
        problems.add(new NewProblem(
                problem,
                neighbourhood.id(),
                neighbourhood.path(),
                report.topic().code(),
                today,
                workingDays.after(today, report.topic().responseDays()),
                report.language(),
                point,
                SearchText.of(neighbourhood, report.topic()),
                report.aboutCouncil(),
                priority));
        steps.first(
                problem,
                actor,
                "report",
                Map.of("report", id.text(), "channel", report.channel().code()));
        reports.add(id, problem, report, today);
        photos.addToReport(problem, id, report.photos(), today);
        TrackingCode code = reports.giveCode(id);
        boolean told = sendCode.to(report, id, code);
        facts.publishEvent(new ProblemReported(problem, id, neighbourhood.id()));
        if (joins != null && !report.aboutCouncil()) {
            join.seenToo(problem, joins);
        }
        return new Received(code, id, problem, told);
    }
}
