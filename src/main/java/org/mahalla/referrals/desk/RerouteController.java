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
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.secretariats.ProposeRoutes;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sends a referral to another agency: the one ends and another begins. */
@Controller
@Allow(Action.HANDLE_REFERRALS)
class RerouteController {
    private static final int MOST_DAYS = 250;

    private final DeskReferrals referrals;
    private final WriteReferral write;
    private final ProposeRoutes routes;
    private final Agencies agencies;
    private final Problems problems;
    private final Topics topics;
    private final Answers answers;

    RerouteController(
            DeskReferrals referrals,
            WriteReferral write,
            ProposeRoutes routes,
            Agencies agencies,
            Problems problems,
            Topics topics,
            Answers answers) {
        this.referrals = referrals;
        this.write = write;
        this.routes = routes;
        this.agencies = agencies;
        this.problems = problems;
        this.topics = topics;
        this.answers = answers;
    }

    @GetMapping("/desk/referrals/{id}/reroute")
    ModelAndView begin(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Referral referral = referrals.get(id, viewer, Action.HANDLE_REFERRALS);
        return page(referral, ReferralForm.EMPTY, new FormErrors(), request);
    }

    @PostMapping("/desk/referrals/{id}/reroute")
    ModelAndView reroute(@PathVariable String id, ReferralForm form, Viewer viewer, HttpServletRequest request) {
        Referral referral = referrals.get(id, viewer, Action.HANDLE_REFERRALS);
        FormErrors errors = new FormErrors();
        Optional<Agency> agency =
                Optional.ofNullable(form.agency()).flatMap(AgencyId::of).flatMap(agencies::find);
        if (agency.isEmpty()) {
            errors.reject("agency", "referrals.new.agency.missing");
        }
        PublicWords.length("words", form.said(), PublicWords.LONGEST, errors);
        PublicWords.check("words", form.said(), form.ticked(), errors);
        if (form.given() < 1 || form.given() > MOST_DAYS) {
            errors.reject("days", "referrals.days.wrong", MOST_DAYS);
        }
        if (errors.isEmpty()) {
            try {
                String next = answers.once(
                        referral.id().territory(),
                        "reroute:" + referral.id().text() + ":" + FormToken.of(form.once()),
                        form.agency() + form.said(),
                        () -> write.reroute(viewer, referral.id(), agency.orElseThrow(), form.given(), form.said())
                                .text());
                return new ModelAndView("redirect:/desk/referrals/" + next + "?done=send");
            } catch (RefusedException e) {
                errors.reject("agency", e.refusal());
            }
        }
        ModelAndView again = page(referral, form, errors, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Referral referral, ReferralForm form, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Problem problem = problems.get(referral.problem());
        List<ProposeRoutes.Route> proposed = routes.of(problem).stream()
                .filter(route -> !route.agency().id().equals(referral.agency()))
                .toList();
        return new ModelAndView("referrals/desk/reroute")
                .addObject("referral", referral)
                .addObject("topic", topics.get(problem.topic()).name().in(language))
                .addObject("routes", proposed)
                .addObject(
                        "agencies",
                        agencies.all().stream()
                                .filter(one -> !one.id().equals(referral.agency()))
                                .toList())
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }
}
