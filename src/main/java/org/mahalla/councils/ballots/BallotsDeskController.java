package org.mahalla.councils.ballots;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.NumberedMatters;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drawing ballots up, opening, cancelling and counting them. Nobody sees at the desk how a vote goes. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class BallotsDeskController {
    private static final int LISTED = 50;
    private static final int LONGEST_OPTION = 200;
    private static final int LONGEST_NAME = 80;

    private final Ballots ballots;
    private final RunBallot runBallot;
    private final Bodies bodies;
    private final ObjectProvider<NumberedMatters> matters;
    private final Clock clock;

    BallotsDeskController(
            Ballots ballots, RunBallot runBallot, Bodies bodies, ObjectProvider<NumberedMatters> matters, Clock clock) {
        this.ballots = ballots;
        this.runBallot = runBallot;
        this.bodies = bodies;
        this.matters = matters;
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
        return wanted.isEmpty() ? again(list(body, form, errors)) : to(runBallot.drawUp(viewer, body, wanted.get()));
    }

    @GetMapping("/desk/ballots/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return page(found(id, viewer), "", "", new FormErrors());
    }

    @PostMapping("/desk/ballots/{id}/options")
    ModelAndView offer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String option,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String agreed,
            Viewer viewer) {
        Found found = found(id, viewer);
        FormErrors errors = new FormErrors();
        String line = PersianText.line(option);
        try {
            if (found.ballot().kind() == BallotKind.SEATS) {
                nominate(found, line, agreed, viewer, errors);
            } else {
                offer(found, line, PersianText.line(number), viewer, errors);
            }
            if (errors.isEmpty()) {
                return to(found.ballot());
            }
        } catch (RefusedException refused) {
            errors.reject(number.isBlank() ? "option" : "number", refused.refusal());
        }
        return again(page(found, line, number, errors));
    }

    private void nominate(Found found, String name, @Nullable String agreed, Viewer viewer, FormErrors errors) {
        if (name.codePoints().noneMatch(Character::isLetter) || name.length() > LONGEST_NAME) {
            errors.reject("option", "councils.ballots.name.missing", LONGEST_NAME);
        }
        if (agreed == null) {
            errors.reject("agreed", "councils.ballots.agreed.missing");
        }
        if (errors.isEmpty()) {
            runBallot.nominate(viewer, found.body(), found.ballot().id(), name);
        }
    }

    private void offer(Found found, String typed, String number, Viewer viewer, FormErrors errors) {
        BallotId id = found.ballot().id();
        if (!number.isEmpty()) {
            AgendaSource.Proposed matter = matter(found.body(), number, Language.FA);
            String en = matter(found.body(), number, Language.EN).title();
            runBallot.offer(viewer, found.body(), id, matter.subject(), cut(matter.title()), cut(en));
        } else if (typed.codePoints().noneMatch(Character::isLetterOrDigit) || typed.length() > LONGEST_OPTION) {
            errors.reject("option", "councils.ballots.option.missing", LONGEST_OPTION);
        } else {
            runBallot.offer(viewer, found.body(), id, null, typed, "");
        }
    }

    private AgendaSource.Proposed matter(Body body, String number, Language language) {
        return matters.stream()
                .flatMap(known -> known.find(body.remit(), number, language).stream())
                .findFirst()
                .orElseThrow(() -> new RefusedException("CNC-016"));
    }

    private static String cut(String title) {
        return title.length() > 300 ? title.substring(0, 300) : title;
    }

    @PostMapping("/desk/ballots/{id}/options/{position}/remove")
    ModelAndView remove(@PathVariable String id, @PathVariable int position, Viewer viewer) {
        Found found = found(id, viewer);
        runBallot.takeOut(viewer, found.body(), found.ballot().id(), position);
        return to(found.ballot());
    }

    @PostMapping("/desk/ballots/{id}/options/{position}/erase")
    ModelAndView erase(@PathVariable String id, @PathVariable int position, Viewer viewer) {
        Found found = found(id, viewer);
        runBallot.eraseName(found.ballot().id(), position);
        return to(found.ballot());
    }

    @PostMapping("/desk/ballots/{id}/open")
    ModelAndView open(@PathVariable String id, Viewer viewer) {
        Found found = found(id, viewer);
        try {
            runBallot.open(viewer, found.body(), found.ballot().id());
        } catch (RefusedException refused) {
            FormErrors errors = new FormErrors();
            errors.reject("option", refused.refusal());
            return again(page(found, "", "", errors));
        }
        return to(found.ballot());
    }

    @PostMapping("/desk/ballots/{id}/count")
    ModelAndView count(@PathVariable String id, Viewer viewer) {
        Found found = found(id, viewer);
        runBallot.count(viewer, found.body(), found.ballot().id());
        return to(found.ballot());
    }

    @PostMapping("/desk/ballots/{id}/cancel")
    ModelAndView cancel(@PathVariable String id, @RequestParam(defaultValue = "") String why, Viewer viewer) {
        Found found = found(id, viewer);
        String reason = PersianText.line(why);
        runBallot.cancel(
                viewer, found.body(), found.ballot().id(), reason.length() > 300 ? reason.substring(0, 300) : reason);
        return to(found.ballot());
    }

    private record Found(Ballot ballot, Body body) {}

    private Found found(String id, Viewer viewer) {
        Ballot ballot = BallotId.of(id).flatMap(ballots::find).orElseThrow(NotFoundException::new);
        Body body = bodies.find(ballot.body()).orElseThrow();
        if (!body.may(viewer, Action.HOLD_MEETINGS)) {
            throw new NotFoundException();
        }
        return new Found(ballot, body);
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
                .addObject("errors", errors);
    }

    private ModelAndView page(Found found, String option, String number, FormErrors errors) {
        List<BallotOption> options = ballots.options(found.ballot().id());
        return new ModelAndView("councils/ballots/draft")
                .addObject("body", found.body())
                .addObject("ballot", found.ballot())
                .addObject("options", options)
                .addObject("option", option)
                .addObject("number", number)
                .addObject("errors", errors);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView to(Ballot ballot) {
        return new ModelAndView("redirect:" + ballot.deskAddress());
    }
}
