package org.mahalla.referrals.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.secretariats.ProposeRoutes;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting an agency to see a problem, and others of the same neighbourhood on the same way. */
@Controller
@Allow(Action.REFER)
class InvitationController {
    private static final int MOST = 30;
    private static final int DAYS_AHEAD = 7;

    private final HoldVisit hold;
    private final Problems problems;
    private final Groups groups;
    private final ProposeRoutes routes;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Answers answers;
    private final Clock clock;

    InvitationController(
            HoldVisit hold,
            Problems problems,
            Groups groups,
            ProposeRoutes routes,
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Answers answers,
            Clock clock) {
        this.hold = hold;
        this.problems = problems;
        this.groups = groups;
        this.routes = routes;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.answers = answers;
        this.clock = clock;
    }

    /** A problem that can be seen on the way. */
    record Offered(String id, String title, String topic, boolean chosen) {}

    @GetMapping("/desk/visits/new")
    ModelAndView blank(@RequestParam(name = "problem") String id, Viewer viewer, HttpServletRequest request) {
        Problem problem = problem(id, viewer);
        Language language = RequestLanguage.of(request);
        VisitForm form = VisitForm.of(
                DateFields.of(language, LocalDate.now(clock).plusDays(DAYS_AHEAD)),
                Digits.in(language, "10:00"),
                problem.id().text());
        return page(problem, form, new FormErrors(), language);
    }

    @PostMapping("/desk/visits/new")
    ModelAndView plan(
            @RequestParam(name = "about") String about, VisitForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problem(about, viewer);
        FormErrors errors = new FormErrors();
        Optional<HoldVisit.Plan> plan = form.read(agencies, LocalDate.now(clock), errors);
        Set<ProblemId> chosen = chosen(form);
        List<Problem> seen = offered(problem).stream()
                .filter(one -> chosen.contains(one.id()))
                .toList();
        if (seen.isEmpty()) {
            errors.reject("problem", "referrals.visit.nothing");
        }
        if (plan.isEmpty() || !errors.isEmpty()) {
            ModelAndView again = page(problem, form, errors, RequestLanguage.of(request));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String made = answers.once(
                problem.id().territory(),
                "visit:" + problem.id().text() + ":" + FormToken.of(form.once()),
                plan.get().toString() + form.problem(),
                () -> hold.plan(viewer, plan.get(), seen).id().text());
        return new ModelAndView("redirect:/desk/visits/" + made);
    }

    private List<Problem> offered(Problem first) {
        List<Problem> others = problems.standing(first.neighbourhood(), MOST).stream()
                .filter(one -> !one.id().equals(first.id()))
                .limit(MOST - 1)
                .toList();
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** What was ticked, as it is followed by now. */
    private Set<ProblemId> chosen(VisitForm form) {
        return form.chosen().stream()
                .flatMap(id -> ProblemId.of(id).stream())
                .map(groups::root)
                .collect(Collectors.toSet());
    }

    private Problem problem(String id, Viewer viewer) {
        return ProblemId.of(id)
                .map(groups::root)
                .flatMap(problems::find)
                .filter(found -> found.openToDesk(viewer))
                .filter(found -> viewer.may(Action.REFER, found.placePath()) && WriteReferral.open(found))
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(Problem problem, VisitForm form, FormErrors errors, Language language) {
        Set<ProblemId> chosen = chosen(form);
        return new ModelAndView("referrals/visits/plan")
                .addObject("about", problem.id().text())
                .addObject("place", neighbourhoods.nameOf(problem.neighbourhood(), language))
                .addObject(
                        "offered",
                        offered(problem).stream()
                                .map(one -> offer(one, chosen.contains(one.id()), language))
                                .toList())
                .addObject("agencies", agencies.all())
                .addObject(
                        "chosen",
                        form.agency() != null
                                ? form.agency()
                                : routes.best(problem)
                                        .map(route -> route.agency().id().text())
                                        .orElse(null))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }

    private Offered offer(Problem problem, boolean chosen, Language language) {
        String topic = topics.get(problem.topic()).name().in(language);
        return new Offered(problem.id().text(), problem.title() == null ? topic : problem.title(), topic, chosen);
    }
}
