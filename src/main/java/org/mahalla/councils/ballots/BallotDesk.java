package org.mahalla.councils.ballots;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds a ballot for who holds the meetings of its body, and shows its page at the desk with what was typed and refused. */
@Component
class BallotDesk {
    /** A ballot with who asks. */
    record Found(Ballot ballot, Body body) {}

    private final Ballots ballots;
    private final Bodies bodies;
    private final Clock clock;

    BallotDesk(Ballots ballots, Bodies bodies, Clock clock) {
        this.ballots = ballots;
        this.bodies = bodies;
        this.clock = clock;
    }

    Found find(String id, Viewer viewer) {
        Ballot ballot = BallotId.of(id).flatMap(ballots::find).orElseThrow(NotFoundException::new);
        Body body = bodies.find(ballot.body()).orElseThrow();
        if (!body.may(viewer, Action.HOLD_MEETINGS)) {
            throw new NotFoundException();
        }
        return new Found(ballot, body);
    }

    ModelAndView page(Found found, BallotPageForm form, FormErrors errors) {
        return new ModelAndView("councils/ballots/draft")
                .addObject("body", found.body())
                .addObject("ballot", found.ballot())
                .addObject("options", ballots.options(found.ballot().id()))
                .addObject("missed", found.ballot().isMissed(LocalDate.now(clock)))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** Takes a step and goes back to the ballot; the same page with what was typed where the step is refused. */
    ModelAndView end(Found found, String field, BallotPageForm form, Runnable step) {
        try {
            step.run();
            return to(found.ballot());
        } catch (RefusedException refused) {
            FormErrors errors = new FormErrors();
            errors.reject(field, refused.refusal());
            return again(page(found, form, errors));
        }
    }

    static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static ModelAndView to(Ballot ballot) {
        return new ModelAndView("redirect:" + ballot.deskAddress());
    }
}
