package org.mahalla.problems.erasing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.WordsWithdrawn;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.KeptFiles;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a report at once: its words, contact, code, photos, messages and choices, what is on its way to its writer, and
 * everything that was made from it alone. The problem stays as a number with its topic, neighbourhood and state; where
 * others reported it too, under it or under what was joined to it, the public copy stays as it is. What it is followed as
 * counts one report less. Only keyed hashes remember that something was erased.
 */
@Component
public class EraseReport {
    static final String KIND = "report";

    private final ErasedReports reports;
    private final OtherReports otherReports;
    private final List<PartOfReport> parts;
    private final Problems problems;
    private final Groups groups;
    private final Contacts contacts;
    private final Timeline timeline;
    private final TakeStep steps;
    private final KeptFiles files;
    private final Answers answers;
    private final Notices notices;
    private final OneTimeCodes codes;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final ErasedMarks marks;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    EraseReport(
            ErasedReports reports,
            OtherReports otherReports,
            List<PartOfReport> parts,
            Problems problems,
            Groups groups,
            Contacts contacts,
            Timeline timeline,
            TakeStep steps,
            KeptFiles files,
            Answers answers,
            Notices notices,
            OneTimeCodes codes,
            Topics topics,
            Neighbourhoods neighbourhoods,
            ErasedMarks marks,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.reports = reports;
        this.otherReports = otherReports;
        this.parts = List.copyOf(parts);
        this.problems = problems;
        this.groups = groups;
        this.contacts = contacts;
        this.timeline = timeline;
        this.steps = steps;
        this.files = files;
        this.answers = answers;
        this.notices = notices;
        this.codes = codes;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.marks = marks;
        this.facts = facts;
        this.clock = clock;
    }

    /** Does nothing when the report is gone already. */
    @Transactional
    public void erase(ReportId report) {
        reports.lock(report).forEach(problem -> erase(report, problem));
    }

    /**
     * Erases all reports of a problem, with every word that was ever said of it, by whom ever, and its evidence. What
     * stays is a number in the counts.
     */
    @Transactional
    public void eraseAll(ProblemId id) {
        groups.lock(List.of(id));
        List<ReportId> all = reports.lockAll(id);
        List<String> pictures = reports.files(id);
        all.forEach(report -> forget(report, id));
        notices.forgetAbout(id.text());
        answers.bury(id.territory(), id.text());
        timeline.erase(
                id.value(), timeline.of(id.value()).stream().map(Entry::seq).toList());
        reports.deleteBeside(id);
        files.deleteUnneeded(pictures);
        recount(id);
        reports.withdraw(id, "");
        facts.publishEvent(new WordsWithdrawn(id, true, true));
        steps.take(id, Actor.SYSTEM, "erase", null, Map.of());
    }

    private void erase(ReportId report, ProblemId id) {
        List<ProblemId> touched = new ArrayList<>(groups.above(id));
        touched.add(id);
        groups.lock(touched);
        Problem problem = problems.get(id);
        List<Entry> story = timeline.of(id.value());
        OtherReports.Found others = otherReports.than(report, id, story);
        List<String> pictures = reports.files(report);
        forget(report, id);
        boolean unseen = others.none() && problem.state() == State.NEW;
        if (unseen) {
            reports.deleteBeside(id);
        }
        files.deleteUnneeded(pictures);
        recount(id);
        if (!others.inTheCopy()) {
            reports.withdraw(id, searchText(problem));
            facts.publishEvent(new WordsWithdrawn(id, others.none(), false));
        }
        eraseWords(
                id,
                story,
                entry -> others.none() || report.text().equals(entry.facts().get("report")));
        steps.take(id, Actor.RESIDENT, unseen ? "withdraw" : "erase", null, Map.of());
    }

    /** What is kept of one report anywhere; the one way out for whoever erases. */
    private void forget(ReportId report, ProblemId problem) {
        forgetTraces(report, problem);
        reports.delete(report);
        marks.note(KIND, report.territory().value(), report.text());
    }

    /** One report less, also under what it is followed as. */
    private void recount(ProblemId id) {
        groups.recount(id);
        groups.above(id).forEach(groups::recount);
    }

    private void forgetTraces(ReportId report, ProblemId problem) {
        for (String purpose : List.of("report:" + report.text(), "contact:" + report.text())) {
            contacts.of(report).all().forEach(contact -> codes.forgetTries(purpose, contact));
            codes.forget(purpose);
        }
        notices.forgetAbout(report.text());
        var going = new PartOfReport.Going(report, problem, answers.bury(report.territory(), report.text()));
        parts.forEach(part -> part.erase(going));
    }

    private void eraseWords(ProblemId problem, List<Entry> story, Predicate<Entry> which) {
        timeline.erase(
                problem.value(), story.stream().filter(which).map(Entry::seq).toList());
    }

    private String searchText(Problem problem) {
        return SearchText.of(
                neighbourhoods.find(problem.neighbourhood()).orElseThrow(NotFoundException::new),
                topics.get(problem.topic()));
    }
}
