package org.mahalla.problems.steps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.timeline.StepRows;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.model.State;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of steps, one state at a time, and its versions. */
@Allow(Action.MANAGE_STEPS)
@Controller
@RequestMapping("/admin/steps")
class StepsController {
    private static final int LONGEST_REASON = 300;

    private final ChangeSteps change;
    private final StepRows rows;
    private final ProblemFigures figures;
    private final Accounts accounts;

    StepsController(ChangeSteps change, StepRows rows, ProblemFigures figures, Accounts accounts) {
        this.change = change;
        this.rows = rows;
        this.figures = figures;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @RequestParam(defaultValue = "new") String state) {
        return page(viewer, state, "", new FormErrors());
    }

    @PostMapping("/give")
    ModelAndView give(
            Viewer viewer,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String role) {
        return step(viewer, state, "step", () -> change.give(viewer, state, step, role));
    }

    @PostMapping("/take")
    ModelAndView take(Viewer viewer, @RequestParam String state, @RequestParam String step, @RequestParam String role) {
        return step(viewer, state, "steps", () -> change.take(viewer, state, step, role));
    }

    @PostMapping("/drop")
    String drop() {
        change.dropAll();
        return "redirect:/admin/steps";
    }

    @PostMapping("/publish")
    ModelAndView publish(
            Viewer viewer,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason) {
        String why = PersianText.line(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            FormErrors errors = new FormErrors();
            errors.reject("reason", "problems.steps.reason.missing", LONGEST_REASON);
            return unprocessable(page(viewer, "new", reason, errors));
        }
        return step(viewer, "new", "reason", () -> change.publish(viewer, seen, why));
    }

    @PostMapping("/versions/{number}/back")
    ModelAndView back(Viewer viewer, @PathVariable int number) {
        return step(viewer, "new", "reason", () -> change.goBack(viewer, number));
    }

    private ModelAndView step(Viewer viewer, String state, String field, Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/admin/steps?state=" + known(state));
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            errors.reject(field, e.refusal());
            return unprocessable(page(viewer, state, "", errors));
        }
    }

    private ModelAndView page(Viewer viewer, String state, String reason, FormErrors errors) {
        Board board = change.board();
        Map<State, Long> counts = new EnumMap<>(State.class);
        counts.putAll(figures.byState());
        List<StepRows.Published> versions = rows.versions(ChangeSteps.KIND);
        Map<AccountId, String> names = accounts.names(versions.stream()
                .map(StepRows.Published::by)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .toList());
        return new ModelAndView("problems/steps/board")
                .addObject("board", board)
                .addObject("state", known(state))
                .addObject("counts", counts)
                .addObject("broken", change.broken(board))
                .addObject("mark", ChangeSteps.mark(board))
                .addObject("mayPublish", change.mayPublish(viewer))
                .addObject("versions", versions)
                .addObject("names", names)
                .addObject("reason", reason)
                .addObject("errors", errors);
    }

    private static String known(String state) {
        if (!state.equals(Board.ANY)
                && State.codes(java.util.EnumSet.allOf(State.class)).stream().noneMatch(state::equals)) {
            throw new NotFoundException();
        }
        return state;
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
