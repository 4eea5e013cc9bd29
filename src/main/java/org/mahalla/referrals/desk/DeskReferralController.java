package org.mahalla.referrals.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.reach.SiteAddress;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.replies.ReadReply;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.DecideAnswer;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Holders;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One referral at the desk, and the steps that it takes there. */
@Controller
@Allow(Action.SEE_REFERRALS)
class DeskReferralController {
    /** Steps that a form of this page takes. */
    private static final Set<String> STEPS = Set.of(
            "send",
            "receive",
            "clarify",
            "grant_time",
            "refuse_time",
            "accept",
            "return",
            "extend",
            "remind",
            "withdraw",
            "note");

    private static final Set<String> WITH_WORDS =
            Set.of("clarify", "refuse_time", "accept", "return", "extend", "withdraw", "note");
    private static final Set<String> WITH_DAYS = Set.of("extend", "grant_time");
    private static final int MOST_DAYS = 180;
    /** What else this page tells of. */
    private static final Set<String> REPLY = Set.of("attached", "reply");

    private final DeskReferrals referrals;
    private final TakeReferralStep steps;
    private final WriteReferral write;
    private final DecideAnswer decide;
    private final OfficialLinks links;
    private final SiteAddress site;
    private final Secretariats secretariats;
    private final Agencies agencies;
    private final Problems problems;
    private final Neighbourhoods neighbourhoods;
    private final Timeline timeline;
    private final Holders holders;
    private final Answers answers;
    private final ReadReply readReply;

    DeskReferralController(
            DeskReferrals referrals,
            TakeReferralStep steps,
            WriteReferral write,
            DecideAnswer decide,
            OfficialLinks links,
            SiteAddress site,
            Secretariats secretariats,
            Agencies agencies,
            Problems problems,
            Neighbourhoods neighbourhoods,
            Timeline timeline,
            Holders holders,
            Answers answers,
            ReadReply readReply) {
        this.referrals = referrals;
        this.steps = steps;
        this.write = write;
        this.decide = decide;
        this.links = links;
        this.site = site;
        this.secretariats = secretariats;
        this.agencies = agencies;
        this.problems = problems;
        this.neighbourhoods = neighbourhoods;
        this.timeline = timeline;
        this.holders = holders;
        this.answers = answers;
        this.readReply = readReply;
    }

    @GetMapping("/desk/referrals/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Viewer viewer,
            HttpServletRequest request) {
        Referral referral = referrals.get(id, viewer, Action.SEE_REFERRALS);
        return page(viewer, referral, ReferralForm.EMPTY, null, new FormErrors(), request)
                .addObject("done", done != null && (STEPS.contains(done) || REPLY.contains(done)) ? done : null);
    }

    @PostMapping("/desk/referrals/{id}/{step}")
    ModelAndView step(
            @PathVariable String id,
            @PathVariable String step,
            ReferralForm form,
            Viewer viewer,
            HttpServletRequest request) {
        Referral referral = referrals.get(id, viewer, Action.SEE_REFERRALS);
        if (!STEPS.contains(step)) {
            throw new NotFoundException();
        }
        FormErrors errors = new FormErrors();
        String words = form.said();
        if (WITH_WORDS.contains(step)) {
            PublicWords.length(step, words, PublicWords.LONGEST, errors);
            PublicWords.check(step, words, form.ticked(), errors);
        }
        if (WITH_DAYS.contains(step) && (form.given() < 1 || form.given() > MOST_DAYS)) {
            errors.reject(step + "-days", "referrals.days.wrong", MOST_DAYS);
        }
        if (errors.isEmpty()) {
            try {
                answers.once(
                        referral.id().territory(),
                        "referral:" + referral.id().text() + ":" + step + ":" + FormToken.of(form.once()),
                        step + words + form.given(),
                        () -> {
                            take(viewer, referral, step, words, form.given());
                            return step;
                        });
                return new ModelAndView("redirect:/desk/referrals/" + id + "?done=" + step);
            } catch (RefusedException e) {
                errors.reject(step, e.refusal());
            }
        }
        ModelAndView again = page(viewer, referral, form, step, errors, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Says what a reply by e-mail is. */
    @Allow(Action.HANDLE_REFERRALS)
    @PostMapping("/desk/referrals/{id}/reply")
    ModelAndView reply(@PathVariable String id, ReplyForm form, Viewer viewer, HttpServletRequest request) {
        Referral referral = referrals.get(id, viewer, Action.HANDLE_REFERRALS);
        FormErrors errors = new FormErrors();
        Outcome<LocalDate> day = form.day().read();
        if ("promise".equals(form.as())) {
            day.findRefusal().ifPresent(refusal -> errors.reject("reply", refusal));
        }
        if (errors.isEmpty()) {
            try {
                answers.once(
                        referral.id().territory(),
                        "referral:" + referral.id().text() + ":reply:" + FormToken.of(form.once()),
                        Objects.requireNonNullElse(form.as(), ""),
                        () -> {
                            read(viewer, referral, form, day);
                            return "reply";
                        });
                return new ModelAndView("redirect:/desk/referrals/" + id + "?done=reply");
            } catch (RefusedException e) {
                errors.reject("time".equals(form.as()) ? "reply-days" : "reply", e.refusal());
            }
        }
        ModelAndView again = page(viewer, referral, ReferralForm.EMPTY, null, errors, request)
                .addObject("reply", form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private void read(Viewer viewer, Referral referral, ReplyForm form, Outcome<LocalDate> day) {
        switch (Objects.requireNonNullElse(form.as(), "")) {
            case "promise" -> readReply.promise(viewer, referral.id(), day.get());
            case "time" -> readReply.time(viewer, referral.id(), form.asked());
            case "question" -> readReply.question(viewer, referral.id());
            case "message" -> readReply.message(viewer, referral.id());
            default ->
                readReply.answer(viewer, referral.id(), AnswerKind.of(form.as()).orElseThrow(NotFoundException::new));
        }
    }

    private void take(Viewer viewer, Referral referral, String step, String words, int days) {
        switch (step) {
            case "send" -> write.send(viewer, referral.id());
            case "accept" -> decide.accept(viewer, referral.id(), words);
            default ->
                steps.by(
                        viewer,
                        referral,
                        step,
                        words.isEmpty() ? null : words,
                        WITH_DAYS.contains(step) ? Map.of("days", Integer.toString(days)) : Map.of());
        }
    }

    /** A link and a code for who answers, shown once and kept nowhere. */
    @Allow(Action.HANDLE_REFERRALS)
    @PostMapping("/desk/referrals/{id}/link")
    ModelAndView link(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Referral referral = referrals.get(id, viewer, Action.HANDLE_REFERRALS);
        OfficialLinks.Made made = links.make(referral.id());
        Language language = RequestLanguage.of(request);
        return page(viewer, referral, ReferralForm.EMPTY, null, new FormErrors(), request)
                .addObject("made", site.of(language, "/official/" + made.token()))
                .addObject("code", made.code().grouped(language));
    }

    @Allow(Action.HANDLE_REFERRALS)
    @PostMapping("/desk/referrals/{id}/revoke")
    String revoke(@PathVariable String id, Viewer viewer) {
        Referral referral = referrals.get(id, viewer, Action.HANDLE_REFERRALS);
        links.revoke(referral.id());
        return "redirect:/desk/referrals/" + id;
    }

    private ModelAndView page(
            Viewer viewer,
            Referral referral,
            ReferralForm form,
            @Nullable String open,
            FormErrors errors,
            HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        List<String> next = steps.next(viewer, referral).stream()
                .filter(step -> STEPS.contains(step) || step.equals("reroute"))
                .filter(step -> !referral.unread() || !step.equals("accept"))
                .toList();
        List<Entry> story = timeline.of(referral.id().value());
        return new ModelAndView("referrals/desk/referral")
                .addObject("referral", referral)
                .addObject("problem", problems.get(referral.problem()))
                .addObject("agency", name(referral.agency(), language))
                .addObject("chain", holders.chain(referral, story, language))
                .addObject("named", holders.named(story, language))
                .addObject(
                        "secretariat", secretariats.find(referral.secretariat()).orElseThrow())
                .addObject("place", neighbourhoods.nameOf(referral.neighbourhood(), language))
                .addObject("story", story)
                .addObject("next", next)
                .addObject(
                        "earlier",
                        referral.earlier() == null ? null : referral.earlier().text())
                .addObject("links", links.of(referral.id()))
                .addObject("handles", viewer.may(Action.HANDLE_REFERRALS, referral.place()))
                .addObject("form", form)
                .addObject("open", open)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors)
                .addObject("done", null)
                .addObject("reply", ReplyForm.EMPTY)
                .addObject("made", null)
                .addObject("code", null);
    }

    private String name(org.mahalla.agencies.AgencyId id, Language language) {
        return agencies.find(id).map(agency -> agency.name().in(language)).orElse("");
    }
}
