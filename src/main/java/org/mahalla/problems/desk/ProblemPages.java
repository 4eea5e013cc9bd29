package org.mahalla.problems.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.deeds.LastDeed;
import org.mahalla.problems.priority.Ranks;
import org.mahalla.problems.proposals.Proposals;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one problem, with what was typed and what was refused. */
@Component
class ProblemPages {
    private final OpenProblem open;
    private final Problems problems;
    private final Ranks ranks;
    private final LastDeed last;
    private final Proposals proposals;
    private final List<FollowUp> followUps;

    ProblemPages(
            OpenProblem open,
            Problems problems,
            Ranks ranks,
            LastDeed last,
            Proposals proposals,
            List<FollowUp> followUps) {
        this.proposals = proposals;
        this.followUps = List.copyOf(followUps);
        this.last = last;
        this.ranks = ranks;
        this.open = open;
        this.problems = problems;
    }

    /** Reads the problem anew: between opening the form and sending it somebody else may have moved it. */
    ModelAndView show(
            Viewer viewer,
            Problem problem,
            StepForm typed,
            FormErrors errors,
            @Nullable String done,
            Language language) {
        return page(viewer, open.of(viewer, present(problem), language), typed, errors, done, language);
    }

    /** The same with the reports' own words opened. */
    ModelAndView withWords(Viewer viewer, Problem problem, Language language) {
        DeskProblem file = open.withWords(viewer, present(problem), language);
        return page(viewer, file, StepForm.EMPTY, new FormErrors(), null, language);
    }

    private Problem present(Problem problem) {
        Problem present = problems.get(problem.id());
        if (present.sensitive()) {
            throw new NotFoundException();
        }
        return present;
    }

    private ModelAndView page(
            Viewer viewer,
            DeskProblem file,
            StepForm typed,
            FormErrors errors,
            @Nullable String done,
            Language language) {
        StepForm form = PublicCopy.prefill(file.problem(), file.publicTitle(), file.reports(), typed);
        return new ModelAndView("problems/desk/problem")
                .addObject("file", file)
                .addObject("rank", ranks.of(file.problem()).orElse(null))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", FormToken.fresh())
                .addObject("done", done)
                .addObject("proposals", proposals.of(file.problem().id()))
                .addObject(
                        "carried",
                        followUps.stream()
                                .flatMap(one -> one.of(file.problem().id(), language).stream())
                                .toList())
                .addObject(
                        "begins",
                        followUps.stream()
                                .flatMap(one -> one.begin(file.problem(), viewer).stream())
                                .toList())
                .addObject("last", last.of(viewer).orElse(null))
                .addObject("reasons", List.of(AsideReason.values()))
                .addObject("targets", OverrideStep.TARGETS);
    }
}
