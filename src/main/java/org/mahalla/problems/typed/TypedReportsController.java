package org.mahalla.problems.typed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.intake.TopicAnswers;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk types what somebody says on the telephone or at the counter, and reads the code out. */
@Controller
@Allow(Action.TYPE_REPORT)
class TypedReportsController {
    private final ReportProblem reportProblem;
    private final Reports reports;
    private final Problems problems;
    private final TypedBy typedBy;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final ProblemNames names;

    TypedReportsController(
            ReportProblem reportProblem,
            Reports reports,
            Problems problems,
            TypedBy typedBy,
            Topics topics,
            Neighbourhoods neighbourhoods,
            ProblemNames names) {
        this.reportProblem = reportProblem;
        this.reports = reports;
        this.problems = problems;
        this.typedBy = typedBy;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.names = names;
    }

    @GetMapping("/desk/reports/new")
    ModelAndView ask(Viewer viewer, HttpServletRequest request) {
        List<Neighbourhood> own = own(viewer);
        return page(TypedReport.in(own), Map.of(), own, new FormErrors(), request);
    }

    @PostMapping("/desk/reports/new")
    ModelAndView receive(
            TypedReport form, @RequestParam Map<String, String> parameters, Viewer viewer, HttpServletRequest request) {
        List<Neighbourhood> own = own(viewer);
        FormErrors errors = new FormErrors();
        try {
            Optional<NewReport> read = form.read(own, topics, parameters, RequestLanguage.of(request), errors);
            if (read.isPresent() && form.leavesQuestions(read.get().topic())) {
                return page(form, parameters, own, errors, request);
            }
            if (read.isPresent()) {
                NewReport report = read.get();
                Received received = reportProblem.receive(
                        report, TakeStep.actor(viewer, report.neighbourhood().path()));
                return new ModelAndView(
                        "redirect:/desk/reports/" + received.report().text());
            }
        } catch (RefusedException e) {
            errors.reject("text", e.refusal());
        }
        ModelAndView again = page(form, parameters, own, errors, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** The code of a report, to whoever typed it, on the day. */
    @GetMapping("/desk/reports/{id}")
    ModelAndView received(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Report report = ReportId.of(id)
                .flatMap(reports::find)
                .filter(one -> typedBy.today(viewer, one))
                .orElseThrow(NotFoundException::new);
        Problem problem = problems.get(report.problem());
        ProblemNames.Spoken spoken = names.in(RequestLanguage.of(request));
        return new ModelAndView("problems/typed/received")
                .addObject("code", reports.codeOf(report.id()).orElseThrow(NotFoundException::new))
                .addObject("problem", problem)
                .addObject(
                        "danger",
                        topics.find(report.topic())
                                .map(topic -> topic.danger() != null)
                                .orElse(false))
                .addObject("topic", spoken.topic(report.topic()))
                .addObject("place", spoken.place(report.neighbourhood()));
    }

    private List<Neighbourhood> own(Viewer viewer) {
        return DeskScope.of(viewer, Action.TYPE_REPORT).neighbourhoods(neighbourhoods);
    }

    private ModelAndView page(
            TypedReport form,
            Map<String, String> parameters,
            List<Neighbourhood> own,
            FormErrors errors,
            HttpServletRequest request) {
        Optional<Topic> about = form.about(topics);
        return new ModelAndView("problems/typed/form")
                .addObject("form", form)
                .addObject(
                        "asked",
                        about.filter(topic -> !topic.questions().isEmpty()).orElse(null))
                .addObject(
                        "answers",
                        about.map(topic -> TopicAnswers.read(parameters, topic)).orElse(Map.of()))
                .addObject("own", own)
                .addObject("areas", topics.areas())
                .addObject("errors", errors)
                .addObject("token", FormToken.keep(form.once()));
    }
}
