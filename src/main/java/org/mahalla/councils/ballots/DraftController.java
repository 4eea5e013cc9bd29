package org.mahalla.councils.ballots;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.NumberedMatters;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing a ballot before it opens: what it asks, its days and options, and that it is ready. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class DraftController {
    private static final int LONGEST_OPTION = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TITLE = 300;

    private final RunBallot runBallot;
    private final BallotDesk desk;
    private final ObjectProvider<NumberedMatters> matters;
    private final Clock clock;

    DraftController(RunBallot runBallot, BallotDesk desk, ObjectProvider<NumberedMatters> matters, Clock clock) {
        this.runBallot = runBallot;
        this.desk = desk;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping("/desk/ballots/{id}/change")
    ModelAndView change(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        BallotDesk.Found found = desk.find(id, viewer);
        Ballot ballot = found.ballot();
        return ballot.state().isToOpen()
                ? page(found, BallotForm.of(RequestLanguage.of(request), ballot.wanted()), new FormErrors())
                : BallotDesk.to(ballot);
    }

    @PostMapping("/desk/ballots/{id}/change")
    ModelAndView rewrite(@PathVariable String id, BallotForm form, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        FormErrors errors = new FormErrors();
        Optional<RunBallot.NewBallot> wanted = form.of(found.ballot().kind()).read(LocalDate.now(clock), errors);
        try {
            if (wanted.isPresent()) {
                runBallot.rewrite(viewer, found.body(), found.ballot().id(), wanted.get());
                return BallotDesk.to(found.ballot());
            }
        } catch (RefusedException refused) {
            errors.reject("title", refused.refusal());
        }
        return BallotDesk.again(page(found, form, errors));
    }

    @PostMapping("/desk/ballots/{id}/ready")
    ModelAndView makeReady(@PathVariable String id, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        return desk.end(
                found,
                "option",
                BallotPageForm.EMPTY,
                () -> runBallot.makeReady(viewer, found.body(), found.ballot().id()));
    }

    @PostMapping("/desk/ballots/{id}/unready")
    ModelAndView goOnWriting(@PathVariable String id, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        return desk.end(
                found,
                "option",
                BallotPageForm.EMPTY,
                () -> runBallot.goOnWriting(viewer, found.body(), found.ballot().id()));
    }

    @PostMapping("/desk/ballots/{id}/options")
    ModelAndView offer(@PathVariable String id, BallotPageForm form, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        boolean seats = found.ballot().kind() == BallotKind.SEATS;
        FormErrors errors = new FormErrors();
        PublicWords.check("option", form.optionLine(), form.ticked(), errors);
        try {
            if (seats) {
                nominate(found, form, viewer, errors);
            } else {
                offer(found, form, viewer, errors);
            }
            if (errors.isEmpty()) {
                return BallotDesk.to(found.ballot());
            }
        } catch (RefusedException refused) {
            errors.reject(seats || form.numberLine().isEmpty() ? "option" : "number", refused.refusal());
        }
        return BallotDesk.again(desk.page(found, form, errors));
    }

    private void nominate(BallotDesk.Found found, BallotPageForm form, Viewer viewer, FormErrors errors) {
        String name = form.optionLine();
        if (name.codePoints().noneMatch(Character::isLetter) || name.length() > LONGEST_NAME) {
            errors.reject("option", "councils.ballots.name.missing", LONGEST_NAME);
        }
        if (!form.hasAgreed()) {
            errors.reject("agreed", "councils.ballots.agreed.missing");
        }
        if (errors.isEmpty()) {
            runBallot.nominate(viewer, found.body(), found.ballot().id(), name);
        }
    }

    private void offer(BallotDesk.Found found, BallotPageForm form, Viewer viewer, FormErrors errors) {
        BallotId id = found.ballot().id();
        String typed = form.optionLine();
        if (!errors.isEmpty()) {
            return;
        }
        if (!form.numberLine().isEmpty()) {
            AgendaSource.Proposed matter = matter(found.body(), form.numberLine(), Language.FA);
            String en = matter(found.body(), form.numberLine(), Language.EN).title();
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
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    @PostMapping("/desk/ballots/{id}/options/{position}/remove")
    ModelAndView remove(@PathVariable String id, @PathVariable int position, Viewer viewer) {
        BallotDesk.Found found = desk.find(id, viewer);
        return desk.end(
                found,
                "option",
                BallotPageForm.EMPTY,
                () -> runBallot.takeOut(viewer, found.body(), found.ballot().id(), position));
    }

    private static ModelAndView page(BallotDesk.Found found, BallotForm form, FormErrors errors) {
        return new ModelAndView("councils/ballots/change")
                .addObject("body", found.body())
                .addObject("ballot", found.ballot())
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
