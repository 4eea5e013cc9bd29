package org.mahalla.referrals.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What came of a visit. Each form does its step once however often it is sent; a refused one shows the page again with all
 * that was typed.
 */
@Controller
@Allow(Action.REFER)
class VisitStepsController {
    private static final int LONGEST_FINDING = 1500;
    private static final int MOST_DAYS = 250;

    private final Visits visits;
    private final Matters matters;
    private final ShowVisit show;
    private final HoldVisit hold;
    private final Answers answers;

    VisitStepsController(Visits visits, Matters matters, ShowVisit show, HoldVisit hold, Answers answers) {
        this.visits = visits;
        this.matters = matters;
        this.show = show;
        this.hold = hold;
        this.answers = answers;
    }

    /** A step as it was asked for. */
    private record Asked(
            Visit visit, Viewer viewer, String step, Map<String, String> form, HttpServletRequest request) {
        String key() {
            return "visit:" + visit.id().text() + ":" + step + ":" + FormToken.of(form.get("once"));
        }
    }

    @PostMapping("/desk/visits/{id}/call-off")
    ModelAndView callOff(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        Asked asked = asked(id, "call-off", form, viewer, request);
        FormErrors errors = new FormErrors();
        String why = why("why", form, errors);
        return end(asked, "why", why, errors, () -> hold.callOff(viewer, asked.visit.id(), why));
    }

    @PostMapping("/desk/visits/{id}/miss")
    ModelAndView miss(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        Asked asked = asked(id, "miss", form, viewer, request);
        return end(asked, "miss", "", new FormErrors(), () -> hold.miss(viewer, asked.visit.id()));
    }

    @PostMapping("/desk/visits/{id}/unmiss")
    ModelAndView takeMissBack(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        Asked asked = asked(id, "unmiss", form, viewer, request);
        FormErrors errors = new FormErrors();
        String why = why("unmiss", form, errors);
        return end(asked, "unmiss", why, errors, () -> hold.takeMissBack(viewer, asked.visit.id(), why));
    }

    @PostMapping("/desk/visits/{id}/hold")
    ModelAndView hold(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        Asked asked = asked(id, "hold", form, viewer, request);
        FormErrors errors = new FormErrors();
        boolean sure = "yes".equals(form.get("sure"));
        Map<ProblemId, String> findings = new LinkedHashMap<>();
        for (Matter matter : matters.of(asked.visit.id(), viewer)) {
            String field = matter.field();
            String words = lines(ShowVisit.typed(matter, form));
            if (!words.isEmpty()) {
                PublicWords.length(field, words, LONGEST_FINDING, errors);
                PublicWords.check(field, words, sure, errors);
                findings.put(matter.problem().id(), words);
            }
        }
        OptionalInt days = Digits.parseInt(PersianText.line(form.getOrDefault("days", "")));
        if (days.isEmpty() || days.getAsInt() < 1 || days.getAsInt() > MOST_DAYS) {
            errors.reject("days", "referrals.days.wrong", MOST_DAYS);
        }
        return end(
                asked,
                "hold",
                findings + " " + days.orElse(0),
                errors,
                () -> hold.hold(viewer, asked.visit.id(), findings, days.orElseThrow()));
    }

    private Asked asked(String id, String step, Map<String, String> form, Viewer viewer, HttpServletRequest request) {
        return new Asked(show.get(id, viewer, Action.REFER), viewer, step, form, request);
    }

    /** @param field beside which a refusal is shown */
    private ModelAndView end(Asked asked, String field, String content, FormErrors errors, Runnable effect) {
        if (errors.isEmpty()) {
            try {
                answers.once(asked.visit.id().territory(), asked.key(), content, () -> {
                    effect.run();
                    return asked.step;
                });
                return new ModelAndView("redirect:" + asked.visit.address());
            } catch (RefusedException e) {
                errors.reject(field, e.refusal());
            }
        }
        Visit now = visits.find(asked.visit.id()).orElse(asked.visit);
        ModelAndView again = show.page(now, asked.viewer, asked.form, errors, RequestLanguage.of(asked.request));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String why(String field, Map<String, String> form, FormErrors errors) {
        String why = PublicWords.of(form.get(field));
        PublicWords.length(field, why, PublicWords.LONGEST, errors);
        return why;
    }

    private static String lines(String typed) {
        return typed.lines()
                .map(PersianText::display)
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }
}
