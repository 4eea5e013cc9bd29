package org.mahalla.problems.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.Supporters;
import org.mahalla.problems.duplicates.VisitorMark;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.proposals.FindResult;
import org.mahalla.problems.proposals.Shown;
import org.mahalla.problems.proposals.ShownProposals;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.Story;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A problem's own page: all of it once somebody checked, else topic, neighbourhood, day and what happens next. */
@Controller
class ProblemController {
    private final PublicProblems publicProblems;
    private final Problems problems;
    private final Photos photos;
    private final Story story;
    private final ProblemMaps maps;
    private final Supporters supporters;
    private final ShownProposals proposals;
    private final FindResult results;
    private final List<FollowUp> followUps;

    ProblemController(
            PublicProblems publicProblems,
            Problems problems,
            Photos photos,
            Story story,
            ProblemMaps maps,
            Supporters supporters,
            ShownProposals proposals,
            FindResult results,
            List<FollowUp> followUps) {
        this.proposals = proposals;
        this.results = results;
        this.followUps = List.copyOf(followUps);
        this.publicProblems = publicProblems;
        this.problems = problems;
        this.photos = photos;
        this.story = story;
        this.maps = maps;
        this.supporters = supporters;
    }

    @Open
    @GetMapping("/problems/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        ProblemRow row = ProblemId.of(id).flatMap(publicProblems::find).orElseThrow(NotFoundException::new);
        if (row.state() == State.JOINED) {
            return new ModelAndView("problems/browse/joined")
                    .addObject("target", publicProblems.joinedTo(row.id()).orElseThrow(NotFoundException::new));
        }
        Language language = RequestLanguage.of(request);
        if (!row.checked()) {
            return new ModelAndView("problems/browse/unchecked").addObject("row", row);
        }
        List<ProblemPhoto> pictures = photos.publicOf(row.id());
        List<Happening> told = story.forEverybody(row.id());
        List<Shown> proposed = proposals.of(row.id(), VisitorMark.read(request));
        return new ModelAndView("problems/browse/problem")
                .addObject("row", row)
                .addObject("problem", problems.get(row.id()))
                .addObject("photos", pictures)
                .addObject("proposals", proposed)
                .addObject(
                        "result",
                        results.of(row.id(), row.state(), pictures, told, proposed)
                                .orElse(null))
                .addObject(
                        "carried",
                        followUps.stream()
                                .flatMap(one -> one.of(row.id(), language).stream())
                                .toList())
                .addObject(
                        "sees",
                        VisitorMark.read(request)
                                .map(mark -> supporters.sees(row.id(), mark))
                                .orElse(false))
                .addObject("story", told)
                .addObject("map", maps.where(row, language))
                .addObject(
                        "site",
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString());
    }
}
