package org.mahalla.problems.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One proposal at the desk, and the form by which it is written and worded anew. */
@Controller
class ProposalsController {
    private final ProposalPages pages;
    private final WriteProposal writeProposal;
    private final Answers answers;
    private final Clock clock;

    ProposalsController(ProposalPages pages, WriteProposal writeProposal, Answers answers, Clock clock) {
        this.pages = pages;
        this.writeProposal = writeProposal;
        this.answers = answers;
        this.clock = clock;
    }

    @Allow(Action.SEE_REPORTS)
    @GetMapping("/desk/proposals/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Viewer viewer,
            HttpServletRequest request) {
        var found = pages.find(id, viewer, Action.SEE_REPORTS);
        return pages.show(found, viewer, Map.of(), new FormErrors(), done, RequestLanguage.of(request));
    }

    @Allow(Action.PROPOSE)
    @GetMapping("/desk/problems/{id}/propose")
    ModelAndView begin(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Problem problem = pages.problem(id, viewer);
        return WriteProposal.open(problem)
                ? pages.write(
                        problem, null, ProposalForm.empty(), new FormErrors(), viewer, RequestLanguage.of(request))
                : new ModelAndView("redirect:/desk/problems/" + problem.id().text());
    }

    @Allow(Action.PROPOSE)
    @PostMapping("/desk/problems/{id}/propose")
    ModelAndView write(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Problem problem = pages.problem(id, viewer);
        ProposalForm form = ProposalForm.of(request);
        FormErrors errors = new FormErrors();
        Optional<ProposalText> text = form.more() ? Optional.empty() : form.read(LocalDate.now(clock), errors);
        if (text.isPresent()) {
            try {
                String made = answers.once(
                        problem.id().territory(),
                        "propose:" + problem.id().text() + ":" + FormToken.of(form.once()),
                        text.get() + form.assignee(),
                        () -> writeProposal
                                .write(
                                        viewer,
                                        problem.id(),
                                        text.get(),
                                        form.colleague().orElse(null),
                                        RequestLanguage.of(request))
                                .text());
                return new ModelAndView("redirect:/desk/proposals/" + made + "?done=written");
            } catch (RefusedException refused) {
                errors.reject("title", refused.refusal());
            }
        }
        return pages.write(problem, null, form, errors, viewer, RequestLanguage.of(request));
    }

    @Allow(Action.PROPOSE)
    @GetMapping("/desk/proposals/{id}/edit")
    ModelAndView edit(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        ProposalPages.Found found = own(id, viewer);
        return found.proposal().waits()
                ? pages.write(
                        found.problem(),
                        found.proposal(),
                        ProposalForm.of(found.proposal(), RequestLanguage.of(request)),
                        new FormErrors(),
                        viewer,
                        RequestLanguage.of(request))
                : new ModelAndView("redirect:" + found.proposal().address());
    }

    @Allow(Action.PROPOSE)
    @PostMapping("/desk/proposals/{id}/edit")
    ModelAndView rewrite(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        ProposalPages.Found found = own(id, viewer);
        Proposal proposal = found.proposal();
        ProposalForm form = ProposalForm.of(request);
        FormErrors errors = new FormErrors();
        Optional<ProposalText> text = form.more() ? Optional.empty() : form.read(LocalDate.now(clock), errors);
        if (text.isPresent()) {
            try {
                answers.once(
                        proposal.id().territory(),
                        "reword:" + proposal.id().text() + ":" + FormToken.of(form.once()),
                        text.get() + form.assignee(),
                        () -> {
                            writeProposal.edit(
                                    viewer,
                                    proposal.id(),
                                    form.seen(),
                                    text.get(),
                                    form.colleague().orElse(null));
                            return "edited";
                        });
                return new ModelAndView("redirect:" + proposal.address() + "?done=edited");
            } catch (RefusedException refused) {
                errors.reject("title", refused.refusal());
            }
        }
        return pages.write(found.problem(), proposal, form, errors, viewer, RequestLanguage.of(request));
    }

    private ProposalPages.Found own(String id, Viewer viewer) {
        ProposalPages.Found found = pages.find(id, viewer, Action.PROPOSE);
        if (!ProposalPages.mayEdit(found, viewer)) {
            throw new NotFoundException();
        }
        return found;
    }
}
