package org.mahalla.problems.attention;

import jakarta.servlet.http.HttpServletRequest;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.ReturnPath;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
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
    private final ProblemNames names;

    MyWorkController(MyWork work, Looks looks, Problems problems, ProblemNames names) {
        this.work = work;
        this.looks = looks;
        this.problems = problems;
        this.names = names;
    }

    @GetMapping("/desk/mine")
    ModelAndView mine(Viewer viewer, HttpServletRequest request) {
        MyWork.Lists lists = work.lists(viewer);
        return new ModelAndView("problems/attention/mine")
                .addObject("overdue", lists.overdue())
                .addObject("mine", lists.mine())
                .addObject("named", lists.named())
                .addObject("changed", lists.changed())
                .addObject("names", names.in(RequestLanguage.of(request)));
    }

    @PostMapping("/desk/problems/{id}/seen")
    ModelAndView seen(@PathVariable String id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        Problem problem = ProblemId.of(id)
                .flatMap(problems::find)
                .filter(found -> found.openToDesk(viewer))
                .orElseThrow(NotFoundException::new);
        looks.note(viewer, problem);
        String own = "/desk/problems/" + problem.id().text();
        return new ModelAndView("redirect:" + ReturnPath.localOr(back, own));
    }
}
