package org.mahalla.problems.attention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.ReturnPath;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One’s own work, and saying that one has seen a problem as it stands. */
@Controller
@Allow(Action.SEE_REPORTS)
class MyWorkController {
    private final MyWork work;
    private final Looks looks;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    /** A problem in one line. */
    record Line(Problem problem, String title, String place) {}

    MyWorkController(MyWork work, Looks looks, Problems problems, Topics topics, Neighbourhoods neighbourhoods) {
        this.work = work;
        this.looks = looks;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/desk/mine")
    ModelAndView mine(Viewer viewer, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        MyWork.Lists lists = work.lists(viewer);
        return new ModelAndView("problems/attention/mine")
                .addObject("mine", lines(lists.mine(), language))
                .addObject("named", lines(lists.named(), language))
                .addObject("changed", lines(lists.changed(), language));
    }

    @PostMapping("/desk/problems/{id}/seen")
    ModelAndView seen(@PathVariable String id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        Problem problem = ProblemId.of(id)
                .flatMap(problems::find)
                .filter(found -> !found.sensitive() && !found.aboutCouncil())
                .filter(found -> viewer.may(Action.SEE_REPORTS, found.placePath()))
                .orElseThrow(NotFoundException::new);
        looks.note(viewer, problem);
        String own = "/desk/problems/" + problem.id().text();
        return new ModelAndView("redirect:" + ReturnPath.localOr(back, own));
    }

    private List<Line> lines(List<Problem> found, Language language) {
        return found.stream()
                .map(problem -> new Line(
                        problem,
                        problem.title() != null
                                ? problem.title()
                                : topics.find(problem.topic())
                                        .map(topic -> topic.name().in(language))
                                        .orElse(problem.topic()),
                        neighbourhoods.nameOf(problem.neighbourhood(), language)))
                .toList();
    }
}
