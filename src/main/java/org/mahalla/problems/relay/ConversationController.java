package org.mahalla.problems.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.replies.FillReply;
import org.mahalla.problems.replies.Replies;
import org.mahalla.problems.replies.Reply;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Messages with who wrote one report, at the desk, and asking to see how they are reached. */
@Controller
class ConversationController {
    private static final Set<String> DONE = Set.of("sent", "asked", "opened");

    private final Conversations conversations;
    private final AskReporter askReporter;
    private final RevealContact revealContact;
    private final Replies replies;
    private final FillReply fill;

    ConversationController(
            Conversations conversations,
            AskReporter askReporter,
            RevealContact revealContact,
            Replies replies,
            FillReply fill) {
        this.replies = replies;
        this.fill = fill;
        this.conversations = conversations;
        this.askReporter = askReporter;
        this.revealContact = revealContact;
    }

    @Allow(Action.ASK_REPORTER)
    @GetMapping("/desk/problems/{id}/reports/{report}")
    ModelAndView show(
            @PathVariable String id,
            @PathVariable String report,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String reply,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = conversations.problem(id, viewer, Action.ASK_REPORTER);
        RelayForm form = Optional.ofNullable(reply)
                .flatMap(chosen -> fill.of(chosen, problem))
                .filter(filled -> filled.purpose() == Reply.Purpose.ASK)
                .map(filled -> RelayForm.asking(filled.words()))
                .orElse(RelayForm.EMPTY);
        return page(problem, conversations.report(problem, report), form, new FormErrors(), viewer, request)
                .addObject("done", done != null && DONE.contains(done) ? done : null);
    }

    @Allow(Action.ASK_REPORTER)
    @PostMapping("/desk/problems/{id}/reports/{report}/messages")
    ModelAndView ask(
            @PathVariable String id,
            @PathVariable String report,
            RelayForm form,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = conversations.problem(id, viewer, Action.ASK_REPORTER);
        Report about = conversations.report(problem, report);
        FormErrors errors = new FormErrors();
        String words = RelayWords.read("message", form.message(), form.ticked(), errors);
        String role = RevealContact.role(viewer, Action.ASK_REPORTER, problem);
        return end(
                problem,
                about,
                form,
                errors,
                "message",
                "sent",
                viewer,
                request,
                () -> askReporter.ask(problem, about.id(), role, words, form.token()));
    }

    @Allow(Action.ASK_REVEAL)
    @PostMapping("/desk/problems/{id}/reports/{report}/reveals")
    ModelAndView askReveal(
            @PathVariable String id,
            @PathVariable String report,
            RelayForm form,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = conversations.problem(id, viewer, Action.ASK_REVEAL);
        Report about = conversations.report(problem, report);
        FormErrors errors = new FormErrors();
        String reason = RelayWords.read("reason", form.reason(), form.ticked(), errors);
        return end(
                problem,
                about,
                form,
                errors,
                "reason",
                "asked",
                viewer,
                request,
                () -> revealContact.ask(viewer, problem, about.id(), reason));
    }

    @Allow(Action.ASK_REVEAL)
    @PostMapping("/desk/problems/{id}/reports/{report}/reveals/open")
    ModelAndView open(@PathVariable String id, @PathVariable String report, Viewer viewer, HttpServletRequest request) {
        Problem problem = conversations.problem(id, viewer, Action.ASK_REVEAL);
        Report about = conversations.report(problem, report);
        Conversation now = conversations.of(problem, about, viewer, RequestLanguage.of(request));
        return end(problem, about, RelayForm.EMPTY, new FormErrors(), "reason", "opened", viewer, request, () -> {
            Reveal openable = now.openable();
            if (openable == null) {
                throw new RefusedException("PRB-526");
            }
            revealContact.open(viewer, problem, openable);
        });
    }

    private ModelAndView end(
            Problem problem,
            Report report,
            RelayForm form,
            FormErrors errors,
            String field,
            String done,
            Viewer viewer,
            HttpServletRequest request,
            Runnable effect) {
        if (errors.isEmpty()) {
            try {
                effect.run();
                return new ModelAndView("redirect:/desk/problems/"
                        + problem.id().text() + "/reports/" + report.id().text() + "?done=" + done);
            } catch (RefusedException refused) {
                errors.reject(field, refused.refusal());
            }
        }
        ModelAndView again = page(problem, report, form, errors, viewer, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(
            Problem problem,
            Report report,
            RelayForm form,
            FormErrors errors,
            Viewer viewer,
            HttpServletRequest request) {
        return new ModelAndView("problems/relay/conversation")
                .addObject("talk", conversations.of(problem, report, viewer, RequestLanguage.of(request)))
                .addObject(
                        "replies",
                        replies.fitting(problem.placePath(), problem.topic(), problem.state()).stream()
                                .filter(one -> one.purpose() == Reply.Purpose.ASK)
                                .toList())
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", FormToken.fresh());
    }
}
