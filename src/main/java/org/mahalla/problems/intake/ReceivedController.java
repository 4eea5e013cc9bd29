package org.mahalla.problems.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a report: its code, large and in words, and what happens next, by whom and by when. */
@Controller
class ReceivedController {
    private final Drafts drafts;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final WorkingDays workingDays;

    ReceivedController(
            Drafts drafts, Problems problems, Topics topics, Neighbourhoods neighbourhoods, WorkingDays workingDays) {
        this.drafts = drafts;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.workingDays = workingDays;
    }

    @Open
    @GetMapping("/report/{token}/received")
    ModelAndView show(@PathVariable String token) {
        Received received = Optional.ofNullable(drafts.get(token).received())
                .map(Received::of)
                .orElseThrow(NotFoundException::new);
        Problem problem = problems.get(received.problem());
        Topic topic = topics.get(problem.topic());
        Neighbourhood there = neighbourhoods.find(problem.neighbourhood()).orElseThrow(NotFoundException::new);
        LocalDate readBy = workingDays.firstLook(problem.openedOn());
        return new ModelAndView("problems/intake/received")
                .addObject("code", received.code())
                .addObject("topic", topic)
                .addObject("neighbourhood", there)
                .addObject("reportedOn", problem.openedOn())
                .addObject("readBy", readBy)
                .addObject("answerBy", problem.dueOn());
    }
}
