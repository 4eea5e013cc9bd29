package org.mahalla.problems.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is decided about a proposal without a meeting, each with a reason; who is for it; and the beginning of its work. */
@Controller
class ProposalEndsController {
    private final ProposalPages pages;
    private final AdoptProposal adoptProposal;
    private final EndProposal endProposal;
    private final DoPart doPart;
    private final Backers backers;
    private final Answers answers;
    private final Clock clock;

    ProposalEndsController(
            ProposalPages pages,
            AdoptProposal adoptProposal,
            EndProposal endProposal,
            DoPart doPart,
            Backers backers,
            Answers answers,
            Clock clock) {
        this.pages = pages;
        this.adoptProposal = adoptProposal;
        this.endProposal = endProposal;
        this.doPart = doPart;
        this.backers = backers;
        this.answers = answers;
        this.clock = clock;
    }

    /** What is done with a reason: the field of the reason, what the page says afterwards, and how it is done. */
    private record Act(String field, String done, Effect effect) {}

    @FunctionalInterface
    private interface Effect {
        void run(ProposalId id, String reason);
    }

    @Allow(Action.ADOPT)
    @PostMapping("/desk/proposals/{id}/adopt")
    ModelAndView adopt(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return act(
                pages.find(id, viewer, Action.ADOPT),
                new Act("reason", "adopted", (one, reason) -> adoptProposal.withReason(viewer, one, reason)),
                viewer,
                request);
    }

    @Allow(Action.ADOPT)
    @PostMapping("/desk/proposals/{id}/turn-down")
    ModelAndView turnDown(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return act(
                pages.find(id, viewer, Action.ADOPT),
                new Act("against", "down", (one, reason) -> endProposal.turnDown(viewer, one, reason)),
                viewer,
                request);
    }

    @Allow(Action.PROPOSE)
    @PostMapping("/desk/proposals/{id}/withdraw")
    ModelAndView withdraw(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        ProposalPages.Found found = pages.find(id, viewer, Action.PROPOSE);
        if (!ProposalPages.mayEdit(found, viewer)) {
            throw new NotFoundException();
        }
        return act(
                found,
                new Act("why", "withdrawn", (one, reason) -> endProposal.withdraw(viewer, one, reason)),
                viewer,
                request);
    }

    private ModelAndView act(ProposalPages.Found found, Act act, Viewer viewer, HttpServletRequest request) {
        ProposalId id = found.proposal().id();
        String reason = PublicWords.of(request.getParameter(act.field()));
        boolean sure = request.getParameter("sure") != null;
        FormErrors errors = new FormErrors();
        PublicWords.length(act.field(), reason, PublicWords.LONGEST, errors);
        PublicWords.check(act.field(), reason, sure, errors);
        if (errors.isEmpty()) {
            try {
                answers.once(
                        id.territory(),
                        act.done() + ":" + id.text() + ":" + FormToken.of(request.getParameter("once")),
                        reason,
                        () -> {
                            act.effect().run(id, reason);
                            return act.done();
                        });
                return new ModelAndView("redirect:" + found.proposal().address() + "?done=" + act.done());
            } catch (RefusedException refused) {
                errors.reject(act.field(), refused.refusal());
            }
        }
        return pages.show(found, viewer, Map.of(act.field(), reason), errors, null, RequestLanguage.of(request));
    }

    @Allow(Action.TAKE_IN_HAND)
    @PostMapping("/desk/proposals/{id}/begin")
    ModelAndView begin(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        ProposalPages.Found found = pages.find(id, viewer, Action.TAKE_IN_HAND);
        FormErrors errors = new FormErrors();
        try {
            answers.once(
                    found.problem().id().territory(),
                    "begin:" + id + ":" + FormToken.of(request.getParameter("once")),
                    "",
                    () -> {
                        doPart.begin(viewer, found.proposal().id());
                        return "begun";
                    });
            return new ModelAndView("redirect:" + found.proposal().address() + "?done=begun");
        } catch (RefusedException refused) {
            errors.reject("parts", refused.refusal());
        }
        return pages.show(found, viewer, Map.of(), errors, null, RequestLanguage.of(request));
    }

    /** Names one more, or takes one away. */
    @Allow(Action.PROPOSE)
    @PostMapping("/desk/proposals/{id}/backers")
    ModelAndView backers(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String backer,
            @RequestParam(required = false) @Nullable String away,
            Viewer viewer,
            HttpServletRequest request) {
        ProposalPages.Found found = pages.find(id, viewer, Action.PROPOSE);
        FormErrors errors = new FormErrors();
        if (!found.proposal().waits()) {
            errors.reject("backer", "refusal.PRB-702");
        } else if (away != null) {
            backers.remove(found.proposal().id(), away);
        } else if (!backers.add(found.proposal().id(), found.problem().placePath(), backer, LocalDate.now(clock))) {
            errors.reject("backer", "problems.proposals.wrong.backer");
        }
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + found.proposal().address() + "?done=backers")
                : pages.show(found, viewer, Map.of(), errors, null, RequestLanguage.of(request));
    }
}
