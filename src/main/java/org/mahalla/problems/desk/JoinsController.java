package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.duplicates.Suggestions;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.Digits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Joining a problem to another, splitting it off again, and saying that two are not the same. A person decides. */
@Controller
@Allow(Action.JOIN)
class JoinsController {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    private final DeskProblems desk;
    private final Problems problems;
    private final Groups groups;
    private final StepDesk steps;
    private final JoinProblems join;
    private final Suggestions suggestions;
    private final OpenTogether together;

    JoinsController(
            DeskProblems desk,
            Problems problems,
            Groups groups,
            StepDesk steps,
            JoinProblems join,
            Suggestions suggestions,
            OpenTogether together) {
        this.desk = desk;
        this.problems = problems;
        this.groups = groups;
        this.steps = steps;
        this.join = join;
        this.suggestions = suggestions;
        this.together = together;
    }

    @PostMapping("/desk/problems/{id}/join")
    ModelAndView join(
            @PathVariable String id,
            StepForm form,
            @RequestParam(defaultValue = "") String into,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = desk.get(id, viewer, Action.JOIN);
        FormErrors errors = new FormErrors();
        Problem target = target(into, problem, viewer).orElse(null);
        if (target == null) {
            errors.reject("into", "problems.together.wrong.into");
        }
        var asked = asked(
                viewer,
                problem,
                DeskStep.JOIN,
                form,
                target == null ? "" : target.id().text(),
                request);
        return steps.end(asked, errors, () -> {
            if (target != null) {
                join.join(problem.id(), target.id(), actor(viewer, problem));
                together.forget();
            }
        });
    }

    @PostMapping("/desk/problems/{id}/split")
    ModelAndView split(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = desk.get(id, viewer, Action.JOIN);
        var asked = asked(viewer, problem, DeskStep.SPLIT, form, "", request);
        return steps.end(asked, new FormErrors(), () -> {
            join.split(problem.id(), actor(viewer, problem));
            together.forget();
        });
    }

    @PostMapping("/desk/problems/{id}/apart")
    ModelAndView tellApart(
            @PathVariable String id,
            StepForm form,
            @RequestParam(defaultValue = "") String into,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = desk.get(id, viewer, Action.JOIN);
        Problem other = desk.get(into, viewer, Action.JOIN);
        var asked = asked(viewer, problem, DeskStep.APART, form, other.id().text(), request);
        return steps.end(asked, new FormErrors(), () -> {
            suggestions.tellApart(problem.id(), other.id());
            together.forget();
        });
    }

    /** By its id, or by the number that people call it by in the same neighbourhood; never what the viewer may not join. */
    private Optional<Problem> target(String into, Problem problem, Viewer viewer) {
        String typed = Digits.latin(into.strip());
        Optional<Problem> found = NUMBER.matcher(typed).matches()
                ? problems.find(problem.neighbourhood(), Integer.parseInt(typed))
                : ProblemId.of(into.strip()).flatMap(problems::find);
        return found.filter(one -> visible(one, viewer))
                .filter(one -> problems.find(groups.root(one.id()))
                        .filter(root -> visible(root, viewer))
                        .isPresent());
    }

    private static boolean visible(Problem problem, Viewer viewer) {
        return !problem.sensitive() && !problem.aboutCouncil() && viewer.may(Action.JOIN, problem.placePath());
    }

    private static Actor actor(Viewer viewer, Problem problem) {
        return TakeStep.actor(viewer, problem.placePath());
    }

    private static StepDesk.Asked asked(
            Viewer viewer, Problem problem, DeskStep step, StepForm form, String what, HttpServletRequest request) {
        return new StepDesk.Asked(viewer, problem, step, form, what, RequestLanguage.of(request));
    }
}
