package org.mahalla.referrals.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moving a visit to another day, hour or place. */
@Controller
@Allow(Action.REFER)
class MoveVisitController {
    private final ShowVisit show;
    private final HoldVisit hold;
    private final InviteAgency invite;
    private final Agencies agencies;
    private final Answers answers;
    private final Clock clock;

    MoveVisitController(
            ShowVisit show, HoldVisit hold, InviteAgency invite, Agencies agencies, Answers answers, Clock clock) {
        this.show = show;
        this.hold = hold;
        this.invite = invite;
        this.agencies = agencies;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/desk/visits/{id}/move")
    ModelAndView form(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Visit visit = show.get(id, viewer, Action.REFER);
        if (visit.state() != VisitState.PLANNED) {
            throw new NotFoundException();
        }
        Language language = RequestLanguage.of(request);
        return page(visit, MoveForm.of(visit, language), new FormErrors(), language);
    }

    @PostMapping("/desk/visits/{id}/move")
    ModelAndView move(@PathVariable String id, MoveForm form, Viewer viewer, HttpServletRequest request) {
        Visit visit = show.get(id, viewer, Action.REFER);
        FormErrors errors = new FormErrors();
        Optional<Appointment> to = form.read(LocalDate.now(clock), errors);
        if (to.isPresent() && errors.isEmpty()) {
            try {
                answers.once(
                        visit.id().territory(),
                        "visit:" + visit.id().text() + ":move:" + FormToken.of(form.once()),
                        to.get().toString(),
                        () -> {
                            hold.move(viewer, visit.id(), to.get());
                            return "move";
                        });
                return new ModelAndView("redirect:" + visit.address());
            } catch (RefusedException e) {
                errors.reject("on", e.refusal());
            }
        }
        ModelAndView again = page(visit, form, errors, RequestLanguage.of(request));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Visit visit, MoveForm form, FormErrors errors, Language language) {
        return new ModelAndView("referrals/visits/move")
                .addObject("visit", visit)
                .addObject(
                        "agency",
                        agencies.find(visit.agency())
                                .map(agency -> agency.name().in(language))
                                .orElse(""))
                .addObject("reached", invite.reaches(visit))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }
}
