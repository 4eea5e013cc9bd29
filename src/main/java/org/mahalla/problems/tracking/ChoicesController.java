package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.relay.AnswerDesk;
import org.mahalla.problems.relay.Choices;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.problems.relay.Reachable;
import org.mahalla.problems.relay.RelayWords;
import org.mahalla.problems.relay.ReportChoices;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Messages and choices of a report, for who has shown the one-time code too. */
@Controller
class ChoicesController {
    private final ByCode byCode;
    private final SecondFactor secondFactor;
    private final ChoicesPage page;
    private final ReportChoices choices;
    private final AnswerDesk answerDesk;
    private final Contacts contacts;
    private final StoppedNotices stopped;

    ChoicesController(
            ByCode byCode,
            SecondFactor secondFactor,
            ChoicesPage page,
            ReportChoices choices,
            AnswerDesk answerDesk,
            Contacts contacts,
            StoppedNotices stopped) {
        this.byCode = byCode;
        this.secondFactor = secondFactor;
        this.page = page;
        this.choices = choices;
        this.answerDesk = answerDesk;
        this.contacts = contacts;
        this.stopped = stopped;
    }

    @Open
    @GetMapping("/track/{code}/choices")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        return secondFactor.shown(request, tracked)
                ? page.open(tracked, ChoicesForm.EMPTY, new FormErrors())
                : page.closed(tracked);
    }

    @Open
    @PostMapping("/track/{code}/choices")
    ModelAndView choose(@PathVariable String code, ChoicesForm form, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        if (secondFactor.shown(request, tracked)) {
            Choices chosen = form.choices(choices.of(tracked.report()));
            choices.keep(tracked.report(), chosen);
            resume(contacts.of(tracked.report()), chosen);
        }
        return back(tracked);
    }

    /** Says something to the desk. */
    @Open
    @PostMapping("/track/{code}/messages")
    ModelAndView reply(@PathVariable String code, ChoicesForm form, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        if (!secondFactor.shown(request, tracked)) {
            return back(tracked);
        }
        FormErrors errors = new FormErrors();
        String words = RelayWords.read("message", form.message(), form.ticked(), errors);
        if (errors.isEmpty()) {
            try {
                answerDesk.say(tracked.problem(), tracked.report(), words, form.token());
                return back(tracked);
            } catch (RefusedException refused) {
                errors.reject("message", refused.refusal());
            }
        }
        return page.open(tracked, form, errors);
    }

    /** Closes the page again, for a phone that others use too. */
    @Open
    @PostMapping("/track/{code}/leave")
    ModelAndView leave(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        secondFactor.close(request, response, tracked);
        return new ModelAndView("redirect:/track/" + tracked.code().digits());
    }

    /** Who chooses news anew takes back that they wanted none. */
    private void resume(Reachable reachable, Choices chosen) {
        boolean some = chosen.news() != Choices.News.NONE;
        if (some && chosen.bySms() && reachable.phone() != null) {
            stopped.resume(reachable.phone());
        }
        if (some && chosen.byEmail() && reachable.email() != null) {
            stopped.resume(reachable.email());
        }
    }

    private static ModelAndView back(Tracked tracked) {
        return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
    }
}
