package org.mahalla.problems.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.mahalla.access.Address;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Challenge;
import org.mahalla.access.OneTimeCodes.Proof;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.Supporters;
import org.mahalla.problems.duplicates.VisitorMark;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing notices: what and where to, a code sent there, and only then anything else. */
@Open
@Controller
class FollowController {
    private static final String PURPOSE = "follow";

    private final OneTimeCodes codes;
    private final StartFollowing startFollowing;
    private final Supporters supporters;
    private final Names names;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Throttle throttle;

    FollowController(
            OneTimeCodes codes,
            StartFollowing startFollowing,
            Supporters supporters,
            Names names,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Throttle throttle) {
        this.codes = codes;
        this.startFollowing = startFollowing;
        this.supporters = supporters;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.throttle = throttle;
    }

    @GetMapping("/follow")
    ModelAndView choose(FollowForm form, HttpServletRequest request) {
        return choices(form, new FormErrors(), request);
    }

    @PostMapping("/follow")
    ModelAndView send(FollowForm form, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        Contact contact = form.read(names, errors);
        if (contact == null) {
            return choices(form, errors, request);
        }
        throttle.countOrRefuse(Throttle.Purpose.ONE_TIME_CODE, Address.of(request));
        Language language = form.spoken(RequestLanguage.of(request));
        Challenge challenge = codes.send(PURPOSE, contact, language);
        return new ModelAndView("redirect:/follow/code" + form.query(language) + "&challenge=" + challenge.value());
    }

    @GetMapping("/follow/code")
    ModelAndView ask(FollowForm form, @RequestParam(defaultValue = "") String challenge, HttpServletRequest request) {
        return codes.sentTo(PURPOSE, new Challenge(challenge)).isEmpty()
                ? new ModelAndView("redirect:/follow" + form.query(RequestLanguage.of(request)))
                : code(form, challenge, "", new FormErrors(), request);
    }

    @PostMapping("/follow/code")
    ModelAndView create(
            FollowForm form,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        throttle.countOrRefuse(Throttle.Purpose.SIGN_IN, Address.of(request));
        List<Target> targets = form.targets(names);
        FormErrors errors = new FormErrors();
        switch (codes.prove(PURPOSE, new Challenge(challenge), code)) {
            case Proof.Proved(Contact contact) -> {
                startFollowing.start(
                        contact, targets, form.spoken(RequestLanguage.of(request)), sees(targets, request));
                return new ModelAndView("redirect:/follow/begun" + form.query(RequestLanguage.of(request)));
            }
            case Proof.Wrong(int triesLeft) -> errors.reject("code", "problems.follow.wrong.code", triesLeft);
            case Proof.Expired() -> errors.reject("code", "problems.follow.wrong.expired");
        }
        return code(form, challenge, code, errors, request);
    }

    /** What this browser has said: “I see it too” of a problem among the targets. */
    private boolean sees(List<Target> targets, HttpServletRequest request) {
        return VisitorMark.read(request)
                .filter(mark -> targets.stream()
                        .filter(target -> target.kind() == Target.Kind.PROBLEM)
                        .flatMap(target -> ProblemId.of(target.code()).stream())
                        .anyMatch(problem -> supporters.sees(problem, mark)))
                .isPresent();
    }

    @GetMapping("/follow/begun")
    ModelAndView begun(FollowForm form, HttpServletRequest request) {
        return new ModelAndView("problems/follow/begun").addObject("followed", followed(form, request));
    }

    private ModelAndView choices(FollowForm form, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        String problem = form.problem() == null ? "" : form.problem();
        List<Choice> places = neighbourhoods.all().stream()
                .map(place -> new Choice(place.id().text(), place.name().in(language)))
                .toList();
        List<Choice> subjects = topics.areas().stream()
                .flatMap(area -> area.topics().stream())
                .filter(topic -> !topic.outside())
                .map(topic -> new Choice(topic.code(), topic.name().in(language)))
                .toList();
        return refused(
                errors,
                new ModelAndView("problems/follow/choose")
                        .addObject("form", form)
                        .addObject("errors", errors)
                        .addObject(
                                "problem",
                                names.of(new Target(Target.Kind.PROBLEM, problem), language)
                                        .orElse(null))
                        .addObject("places", places)
                        .addObject("topics", subjects));
    }

    private ModelAndView code(
            FollowForm form, String challenge, String code, FormErrors errors, HttpServletRequest request) {
        return refused(
                errors,
                new ModelAndView("problems/follow/code")
                        .addObject("form", form)
                        .addObject("code", code)
                        .addObject("challenge", challenge)
                        .addObject(
                                "sentTo",
                                codes.sentTo(PURPOSE, new Challenge(challenge)).orElse(""))
                        .addObject("followed", followed(form, request))
                        .addObject("errors", errors));
    }

    private List<String> followed(FollowForm form, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        return form.targets(names).stream()
                .map(target -> names.of(target, language).orElse(""))
                .filter(name -> !Objects.equals(name, ""))
                .toList();
    }

    private static ModelAndView refused(FormErrors errors, ModelAndView page) {
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
