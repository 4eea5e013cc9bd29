package org.mahalla.referrals.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.secretariats.ProposeRoutes;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.NewReferral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing a referral of a problem: whom, what and how long, with what speaks for each agency. */
@Controller
@Allow(Action.REFER)
class NewReferralController {
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_ASKS = 1500;
    private static final int MOST_DAYS = 250;

    private final Problems problems;
    private final ProposeRoutes routes;
    private final WriteReferral write;
    private final Referrals referrals;
    private final Agencies agencies;
    private final Secretariats secretariats;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Answers answers;

    NewReferralController(
            Problems problems,
            ProposeRoutes routes,
            WriteReferral write,
            Referrals referrals,
            Agencies agencies,
            Secretariats secretariats,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Answers answers) {
        this.problems = problems;
        this.routes = routes;
        this.write = write;
        this.referrals = referrals;
        this.agencies = agencies;
        this.secretariats = secretariats;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.answers = answers;
    }

    @GetMapping("/desk/problems/{id}/refer")
    ModelAndView begin(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Problem problem = problem(id, viewer);
        return page(viewer, problem, ReferralForm.EMPTY, new FormErrors(), request);
    }

    @PostMapping("/desk/problems/{id}/refer")
    ModelAndView write(@PathVariable String id, ReferralForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problem(id, viewer);
        FormErrors errors = new FormErrors();
        Optional<Agency> agency =
                Optional.ofNullable(form.agency()).flatMap(AgencyId::of).flatMap(agencies::find);
        if (agency.isEmpty()) {
            errors.reject("agency", "referrals.new.agency.missing");
        }
        String subject = PublicWords.of(form.subject());
        PublicWords.length("subject", subject, LONGEST_SUBJECT, errors);
        PublicWords.check("subject", subject, form.ticked(), errors);
        String asks = form.asked();
        PublicWords.length("asks", asks, LONGEST_ASKS, errors);
        PublicWords.check("asks", asks, form.ticked(), errors);
        if (form.given() < 1 || form.given() > MOST_DAYS) {
            errors.reject("days", "referrals.days.wrong", MOST_DAYS);
        }
        boolean sends = "yes".equals(form.send()) && viewer.may(Action.HANDLE_REFERRALS, problem.placePath());
        if (errors.isEmpty()) {
            try {
                String made = answers.once(
                        problem.id().territory(),
                        "refer:" + problem.id().text() + ":" + FormToken.of(form.once()),
                        form.agency() + subject + asks,
                        () -> made(viewer, problem, agency.orElseThrow(), subject, asks, form.given(), sends));
                return new ModelAndView("redirect:/desk/referrals/" + made + (sends ? "?done=send" : ""));
            } catch (RefusedException e) {
                errors.reject("agency", e.refusal());
            }
        }
        ModelAndView again = page(viewer, problem, form, errors, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private String made(
            Viewer viewer, Problem problem, Agency agency, String subject, String asks, int given, boolean sends) {
        var id = write.draft(
                viewer,
                new NewReferral(
                        problem,
                        secretariats.writingTo(agency.kind()).code(),
                        agency.id(),
                        null,
                        subject,
                        asks,
                        given,
                        null,
                        null));
        if (sends) {
            write.send(viewer, id);
        }
        return id.text();
    }

    private Problem problem(String id, Viewer viewer) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(problem -> problem.openToDesk(viewer))
                .filter(problem -> viewer.may(Action.REFER, problem.placePath()))
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(
            Viewer viewer, Problem problem, ReferralForm form, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        List<ProposeRoutes.Route> proposed = routes.of(problem);
        String topic = topics.get(problem.topic()).name().in(language);
        return new ModelAndView("referrals/desk/write")
                .addObject("problem", problem)
                .addObject("open", WriteReferral.open(problem))
                .addObject("title", problem.title() == null ? topic : problem.title())
                .addObject("topic", topic)
                .addObject("place", neighbourhoods.nameOf(problem.neighbourhood(), language))
                .addObject("routes", proposed)
                .addObject("agencies", agencies.all())
                .addObject("before", referrals.of(problem.id()))
                .addObject("sends", viewer.may(Action.HANDLE_REFERRALS, problem.placePath()))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }
}
