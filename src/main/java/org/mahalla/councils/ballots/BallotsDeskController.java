package org.mahalla.councils.ballots;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drawing ballots up, opening, cancelling and counting them. Nobody sees at the desk how a vote goes. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class BallotsDeskController {
    private static final int LISTED = 50;
    private static final int LONGEST_REASON = 300;

    private final Ballots ballots;
    private final RunBallot runBallot;
    private final BallotDesk desk;
    private final Bodies bodies;
    private final Answers answers;
    private final Clock clock;

    BallotsDeskController(
            Ballots ballots, RunBallot runBallot, BallotDesk desk, Bodies bodies, Answers answers, Clock clock) {
        this.ballots = ballots;
        this.runBallot = runBallot;
        this.desk = desk;
        this.bodies = bodies;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/desk/bodies/{id}/ballots")
    ModelAndView list(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return list(
                body(id, viewer),
                BallotForm.blank(RequestLanguage.of(request), LocalDate.now(clock)),
                new FormErrors());
    }

    @PostMapping("/desk/bodies/{id}/ballots")
    ModelAndView drawUp(@PathVariable String id, BallotForm form, Viewer viewer) {
        Body body = body(id, viewer);
        FormErrors errors = new FormErrors();
        Optional<RunBallot.NewBallot> wanted = form.read(LocalDate.now(clock), errors);
        try {
            if (wanted.isPresent()) {
                String drawn = answers.once(
                        body.id().territory(),
                        "ballot:" + body.id().text() + ":" + FormToken.of(form.once()),
                        wanted.get().toString(),
                        () -> runBallot.drawUp(viewer, body, wanted.get()).deskAddress());
                return new ModelAndView("redirect:" + drawn);
            }
        } catch (RefusedException refused) {
            errors.reject("title", refused.refusal());
        }
        return BallotDesk.again(list(body, form, errors));
    }

    @GetMapping("/desk/ballots/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return desk.page(desk.find(id, viewer), BallotPageForm.EMPTY, new FormErrors());
    }

    @PostMapping("/desk/ballots/{id}/options/{position}/erase")
    ModelAndView erase(@PathVariable String id, @PathVariable int position, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        runBallot.eraseName(found.ballot().id(), position);
        return BallotDesk.to(found.ballot());
    }

    @PostMapping("/desk/ballots/{id}/open")
    ModelAndView open(@PathVariable String id, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        return desk.end(
                found,
                "option",
                BallotPageForm.EMPTY,
                () -> runBallot.open(viewer, found.body(), found.ballot().id()));
    }

    @PostMapping("/desk/ballots/{id}/count")
    ModelAndView count(@PathVariable String id, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        runBallot.count(viewer, found.body(), found.ballot().id());
        return BallotDesk.to(found.ballot());
    }

    @PostMapping("/desk/ballots/{id}/cancel")
    ModelAndView cancel(@PathVariable String id, BallotPageForm form, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        String reason = form.reason();
        return desk.end(
                found,
                "why",
                form,
                () -> runBallot.cancel(
                        viewer,
                        found.body(),
                        found.ballot().id(),
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
    }

    private Body body(String id, Viewer viewer) {
        return BodyId.of(id)
                .flatMap(bodies::find)
                .filter(one -> one.may(viewer, Action.HOLD_MEETINGS))
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView list(Body body, BallotForm form, FormErrors errors) {
        return new ModelAndView("councils/ballots/list")
                .addObject("body", body)
                .addObject("ballots", ballots.of(body.id(), LISTED))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }
}
