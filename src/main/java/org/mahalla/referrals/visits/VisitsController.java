package org.mahalla.referrals.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.privacy.PublicWords;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The visits of the viewer's places, and what was found on one. */
@Controller
class VisitsController {
    private static final int MOST = 100;
    private static final int LONGEST_FINDING = 1500;
    private static final int MOST_DAYS = 250;

    private final Visits visits;
    private final HoldVisit hold;
    private final InviteAgency invite;
    private final Problems problems;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;

    VisitsController(
            Visits visits,
            HoldVisit hold,
            InviteAgency invite,
            Problems problems,
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Topics topics) {
        this.visits = visits;
        this.hold = hold;
        this.invite = invite;
        this.problems = problems;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    /** A visit of the list, with the names of whom and where. */
    record Line(Visit visit, String agency, String place) {}

    /** A problem of a visit, and whether what is found of it becomes a referral. */
    record Thing(Visit.Seen seen, String title, boolean refers) {
        String field() {
            return "found-" + seen.problem().text();
        }
    }

    @GetMapping("/desk/visits")
    @Allow(Action.SEE_REFERRALS)
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        return new ModelAndView("referrals/visits/list")
                .addObject(
                        "lines",
                        visits.under(viewer.scopes(Action.SEE_REFERRALS), MOST).stream()
                                .map(visit -> line(visit, language))
                                .toList());
    }

    @GetMapping("/desk/visits/{id}")
    @Allow(Action.SEE_REFERRALS)
    ModelAndView show(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return page(find(id, viewer, Action.SEE_REFERRALS), viewer, Map.of(), new FormErrors(), request);
    }

    @PostMapping("/desk/visits/{id}/call-off")
    @Allow(Action.REFER)
    ModelAndView callOff(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        Visit visit = find(id, viewer, Action.REFER);
        FormErrors errors = new FormErrors();
        String why = PublicWords.of(form.get("why"));
        PublicWords.length("why", why, PublicWords.LONGEST, errors);
        if (!errors.isEmpty()) {
            return again(page(visit, viewer, form, errors, request));
        }
        hold.callOff(viewer, visit.id(), why);
        return to(visit);
    }

    @PostMapping("/desk/visits/{id}/miss")
    @Allow(Action.REFER)
    ModelAndView miss(@PathVariable String id, Viewer viewer) {
        Visit visit = find(id, viewer, Action.REFER);
        hold.miss(viewer, visit.id());
        return to(visit);
    }

    @PostMapping("/desk/visits/{id}/hold")
    @Allow(Action.REFER)
    ModelAndView hold(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        Visit visit = find(id, viewer, Action.REFER);
        FormErrors errors = new FormErrors();
        boolean sure = "yes".equals(form.get("sure"));
        Map<ProblemId, String> findings = new LinkedHashMap<>();
        for (Visit.Seen seen : visits.seen(visit.id())) {
            String field = "found-" + seen.problem().text();
            String words = lines(form.getOrDefault(field, ""));
            if (!words.isEmpty()) {
                PublicWords.length(field, words, LONGEST_FINDING, errors);
                PublicWords.check(field, words, sure, errors);
                findings.put(seen.problem(), words);
            }
        }
        OptionalInt days = Digits.parseInt(PersianText.line(form.getOrDefault("days", "")));
        if (days.isEmpty() || days.getAsInt() < 1 || days.getAsInt() > MOST_DAYS) {
            errors.reject("days", "referrals.days.wrong", MOST_DAYS);
        }
        if (!errors.isEmpty()) {
            return again(page(visit, viewer, form, errors, request));
        }
        hold.hold(viewer, visit.id(), findings, days.orElseThrow());
        return to(visit);
    }

    private static String lines(String typed) {
        return typed.lines()
                .map(PersianText::display)
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private Visit find(String id, Viewer viewer, Action action) {
        return VisitId.of(id)
                .flatMap(visits::find)
                .filter(visit -> viewer.may(action, visit.place()))
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(
            Visit visit, Viewer viewer, Map<String, String> form, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Agency agency = agencies.find(visit.agency()).orElseThrow(NotFoundException::new);
        List<Thing> things = visits.seen(visit.id()).stream()
                .filter(seen -> problems.get(seen.problem()).openToDesk(viewer))
                .map(seen -> thing(seen, agency, language))
                .toList();
        return new ModelAndView("referrals/visits/visit")
                .addObject("visit", visit)
                .addObject("agency", agency)
                .addObject("place", neighbourhoods.nameOf(visit.neighbourhood(), language))
                .addObject("things", things)
                .addObject("reached", invite.reaches(visit))
                .addObject("refers", viewer.may(Action.REFER, visit.place()))
                .addObject("sends", viewer.may(Action.HANDLE_REFERRALS, visit.place()))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private Thing thing(Visit.Seen seen, Agency agency, Language language) {
        Problem problem = problems.get(seen.problem());
        boolean hidden = problem.sensitive() || problem.aboutCouncil();
        String title = problem.title() == null || hidden
                ? topics.get(problem.topic()).name().in(language)
                : problem.title();
        return new Thing(seen, title, hold.becomesReferral(agency, problem));
    }

    private Line line(Visit visit, Language language) {
        return new Line(
                visit,
                agencies.find(visit.agency())
                        .map(agency -> agency.name().in(language))
                        .orElse(""),
                neighbourhoods.nameOf(visit.neighbourhood(), language));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView to(Visit visit) {
        return new ModelAndView("redirect:" + visit.address());
    }
}
