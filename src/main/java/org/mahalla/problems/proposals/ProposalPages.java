package org.mahalla.problems.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.deeds.Colleagues;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds proposals for who may see them at the desk, and shows their pages with what was typed and what was refused. */
@Component
class ProposalPages {
    /** What a page may say has just been done. */
    private static final Set<String> DONE = Set.of(
            "written", "edited", "withdrawn", "adopted", "down", "begun", "part", "reopened", "added", "backers");

    /** A proposal with the problem as which its own is followed. */
    record Found(Proposal proposal, Problem problem) {}

    /** What the viewer may do with it as it stands. */
    record Rights(boolean edit, boolean back, boolean adopt, boolean begin, boolean work, boolean meetings) {}

    private final Proposals proposals;
    private final ShownProposals shown;
    private final Backers backers;
    private final Problems problems;
    private final Groups groups;
    private final ProblemNames names;
    private final Colleagues colleagues;
    private final Accounts accounts;

    ProposalPages(
            Proposals proposals,
            ShownProposals shown,
            Backers backers,
            Problems problems,
            Groups groups,
            ProblemNames names,
            Colleagues colleagues,
            Accounts accounts) {
        this.proposals = proposals;
        this.shown = shown;
        this.backers = backers;
        this.problems = problems;
        this.groups = groups;
        this.names = names;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    /** What one may not see does not exist. */
    Found find(String id, Viewer viewer, Action action) {
        Proposal proposal = ProposalId.of(id)
                .flatMap(proposals::find)
                .filter(one -> !one.erased())
                .orElseThrow(NotFoundException::new);
        Problem problem = problems.get(groups.root(proposal.problem()));
        if (!problem.openToDesk(viewer) || !viewer.may(action, problem.placePath())) {
            throw new NotFoundException();
        }
        return new Found(proposal, problem);
    }

    Problem problem(String id, Viewer viewer) {
        return org.mahalla.problems.ProblemId.of(id)
                .flatMap(problems::find)
                .filter(one -> one.openToDesk(viewer) && viewer.may(Action.PROPOSE, one.placePath()))
                .orElseThrow(NotFoundException::new);
    }

    /** Whether it is the viewer's to change: one's own, or anybody's for who checks reports there. */
    static boolean mayEdit(Found found, Viewer viewer) {
        UUID writer = found.proposal().writtenBy();
        boolean own = writer != null
                && viewer.accountId()
                        .map(AccountId::value)
                        .filter(writer::equals)
                        .isPresent();
        return viewer.may(Action.PROPOSE, found.problem().placePath())
                && (own || viewer.may(Action.VERIFY, found.problem().placePath()));
    }

    private static Rights rights(Found found, Viewer viewer) {
        var place = found.problem().placePath();
        boolean waits = found.proposal().waits();
        boolean adopted = found.proposal().state() == ProposalState.ADOPTED;
        boolean works = viewer.may(Action.TAKE_IN_HAND, place) && adopted;
        return new Rights(
                waits && mayEdit(found, viewer),
                waits && viewer.may(Action.PROPOSE, place),
                waits && WriteProposal.open(found.problem()) && viewer.may(Action.ADOPT, place),
                works && found.problem().state() == org.mahalla.problems.model.State.ADOPTED,
                works && DoPart.open(found.problem()),
                viewer.may(Action.SEE_MEETINGS, place));
    }

    ModelAndView show(
            Found before,
            Viewer viewer,
            Map<String, String> typed,
            FormErrors errors,
            @Nullable String done,
            Language language) {
        Found found = find(before.proposal().id().text(), viewer, Action.SEE_REPORTS);
        ModelAndView page = new ModelAndView("problems/proposals/desk")
                .addObject("view", shown.shown(found.proposal()))
                .addObject("problem", found.problem())
                .addObject("title", names.in(language).title(found.problem()))
                .addObject("rights", rights(found, viewer))
                .addObject("versions", proposals.versions(found.proposal().id()))
                .addObject("assignee", name(found.proposal().assignee()))
                .addObject(
                        "choices",
                        found.proposal().waits()
                                ? backers.choices(
                                        found.proposal().id(), found.problem().placePath(), language)
                                : List.of())
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("token", FormToken.fresh())
                .addObject(
                        "done", Optional.ofNullable(done).filter(DONE::contains).orElse(null));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** @param proposal the one that is worded anew, null for a new one */
    ModelAndView write(
            Problem problem,
            @Nullable Proposal proposal,
            ProposalForm form,
            FormErrors errors,
            Viewer viewer,
            Language language) {
        ModelAndView page = new ModelAndView("problems/proposals/write")
                .addObject("problem", problem)
                .addObject("title", names.in(language).title(problem))
                .addObject("proposal", proposal)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", FormToken.keep(form.once()))
                .addObject(
                        "colleagues",
                        colleagues.at(problem.placePath(), viewer).stream()
                                .map(one -> new Choice(one.account().text(), one.name()))
                                .toList());
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private @Nullable String name(@Nullable UUID account) {
        if (account == null) {
            return null;
        }
        AccountId id = new AccountId(account);
        return accounts.names(Set.of(id)).get(id);
    }
}
