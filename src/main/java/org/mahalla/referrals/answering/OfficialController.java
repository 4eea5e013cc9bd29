package org.mahalla.referrals.answering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Holders;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TrackingCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind an official's link: what is asked and the answers to it. Opening it changes nothing. */
@Open
@Controller
class OfficialController {
    private static final Set<String> SAID = Set.of(
            "received", "done", "promise", "time", "partly", "refused", "not_ours", "question", "pass", "take_back");

    private final OfficialLinks links;
    private final Referrals referrals;
    private final ReadAnswer reading;
    private final PassOn passOn;
    private final TakeReferralStep steps;
    private final Secretariats secretariats;
    private final Agencies agencies;
    private final Problems problems;
    private final Photos photos;
    private final Neighbourhoods neighbourhoods;
    private final Timeline timeline;
    private final Holders holders;
    private final Answers answers;
    private final Throttle throttle;
    private final Clock clock;

    OfficialController(
            OfficialLinks links,
            Referrals referrals,
            ReadAnswer reading,
            PassOn passOn,
            TakeReferralStep steps,
            Secretariats secretariats,
            Agencies agencies,
            Problems problems,
            Photos photos,
            Neighbourhoods neighbourhoods,
            Timeline timeline,
            Holders holders,
            Answers answers,
            Throttle throttle,
            Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.reading = reading;
        this.passOn = passOn;
        this.steps = steps;
        this.secretariats = secretariats;
        this.agencies = agencies;
        this.problems = problems;
        this.photos = photos;
        this.neighbourhoods = neighbourhoods;
        this.timeline = timeline;
        this.holders = holders;
        this.answers = answers;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/letter")
    ModelAndView code() {
        return codePage(null, new FormErrors());
    }

    /** The code of a letter leads to a link of its own. */
    @PostMapping("/letter")
    ModelAndView open(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        FormErrors errors = new FormErrors();
        return TrackingCode.parse(code)
                .find()
                .flatMap(links::enter)
                .map(token -> new ModelAndView("redirect:/official/" + token))
                .orElseGet(() -> {
                    throttle.spend(Throttle.Purpose.TRACK, address);
                    errors.reject("code", "referrals.letter.unknown");
                    ModelAndView again = codePage(code, errors);
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                });
    }

    @GetMapping("/official/{token}")
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        String said = done != null && SAID.contains(done) ? done : null;
        return links.open(token)
                .filter(this::shown)
                .map(opened -> page(token, opened, OfficialForm.EMPTY, new FormErrors(), said, request))
                .orElseGet(() -> closed(request));
    }

    @PostMapping("/official/{token}")
    ModelAndView answer(@PathVariable String token, OfficialForm form, HttpServletRequest request) {
        return links.open(token)
                .filter(this::shown)
                .map(opened -> answered(token, opened, form, request))
                .orElseGet(() -> closed(request));
    }

    /** Nothing of what is hidden from the council reaches an agency, also by a link that it has. */
    private boolean shown(OfficialLinks.Opened opened) {
        Problem problem = problems.get(referrals.get(opened.referral()).problem());
        return !problem.sensitive() && !problem.aboutCouncil();
    }

    private ModelAndView answered(
            String token, OfficialLinks.Opened opened, OfficialForm form, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        if (form.chosen("pass")) {
            String to = reading.colleague(form, errors);
            return errors.isEmpty()
                    ? passed(token, opened, to, form, request)
                    : again(page(token, opened, form, errors, null, request));
        }
        Runnable effect = reading.effect(opened.referral(), form, errors);
        return end(token, opened, form, errors, effect, request);
    }

    private ModelAndView end(
            String token,
            OfficialLinks.Opened opened,
            OfficialForm form,
            FormErrors errors,
            Runnable effect,
            HttpServletRequest request) {
        if (errors.isEmpty()) {
            String kind = Objects.requireNonNull(form.answer());
            try {
                answers.once(
                        opened.referral().territory(),
                        "official:" + opened.referral().text() + ":" + FormToken.of(form.once()),
                        form.content(),
                        () -> {
                            effect.run();
                            return kind;
                        });
                return new ModelAndView("redirect:/official/" + token + "?done=" + kind);
            } catch (RefusedException e) {
                errors.reject(field(kind), e.refusal());
            }
        }
        return again(page(token, opened, form, errors, null, request));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The new link is shown once, to be sent on. */
    private ModelAndView passed(
            String token, OfficialLinks.Opened opened, String to, OfficialForm form, HttpServletRequest request) {
        try {
            String next = passOn.to(to, token, opened, FormToken.of(form.once()));
            return page(token, opened, OfficialForm.EMPTY, new FormErrors(), "pass", request)
                    .addObject("passed", next);
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            errors.reject("colleague", e.refusal());
            return again(page(token, opened, form, errors, null, request));
        }
    }

    private ModelAndView page(
            String token,
            OfficialLinks.Opened opened,
            OfficialForm form,
            FormErrors errors,
            @Nullable String done,
            HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Referral referral = referrals.get(opened.referral());
        Problem problem = problems.get(referral.problem());
        List<Entry> talk = talk(referral);
        return new ModelAndView("referrals/answering/official")
                .addObject("token", token)
                .addObject("referral", referral)
                .addObject("problem", problem)
                .addObject(
                        "agency",
                        agencies.find(referral.holder()).orElseThrow().name().in(language))
                .addObject(
                        "secretariat", secretariats.find(referral.secretariat()).orElseThrow())
                .addObject("place", neighbourhoods.nameOf(problem.neighbourhood(), language))
                .addObject("until", opened.expiresOn())
                .addObject("today", LocalDate.now(clock))
                .addObject("photos", photos.publicOf(problem.id()))
                .addObject("takesBack", reading.canBeTakenBack(referral.id()))
                .addObject("may", steps.allowed(referral, TakeReferralStep.OFFICIAL))
                .addObject("talk", talk)
                .addObject("named", holders.named(talk, language))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors)
                .addObject("done", done)
                .addObject("passed", null);
    }

    /** What went between the agency and the secretariat; nothing of what the desk writes for itself, nor of what was taken back. */
    private List<Entry> talk(Referral referral) {
        List<Entry> talk = new ArrayList<>();
        for (Entry entry : timeline.of(referral.id().value())) {
            if (entry.step().equals("take_back") && !talk.isEmpty()) {
                talk.removeLast();
            } else if (TakeReferralStep.TALK.contains(entry.step())) {
                talk.add(entry);
            }
        }
        return talk;
    }

    private ModelAndView closed(HttpServletRequest request) {
        throttle.check(Throttle.Purpose.TRACK, Address.of(request));
        ModelAndView page = new ModelAndView("referrals/answering/closed");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static ModelAndView codePage(@Nullable String typed, FormErrors errors) {
        return new ModelAndView("referrals/answering/code")
                .addObject("code", typed)
                .addObject("errors", errors);
    }

    private static String field(String kind) {
        return switch (kind) {
            case "promise" -> "promised";
            case "time" -> "days";
            default -> "answer";
        };
    }
}
