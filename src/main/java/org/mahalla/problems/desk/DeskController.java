package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.closing.Disputes;
import org.mahalla.problems.model.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what arrived in one's own places, and the three stages. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeskController {
    private final Inbox inbox;
    private final DeskNames names;
    private final Neighbourhoods neighbourhoods;
    private final Accounts accounts;
    private final Disputes disputes;

    DeskController(Inbox inbox, DeskNames names, Neighbourhoods neighbourhoods, Accounts accounts, Disputes disputes) {
        this.inbox = inbox;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.accounts = accounts;
        this.disputes = disputes;
    }

    @GetMapping("/desk")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String order,
            Viewer viewer,
            HttpServletRequest request) {
        boolean byPriority = "priority".equals(order);
        DeskScope scope = DeskScope.of(viewer, Action.SEE_REPORTS);
        Map<State, Long> counts = inbox.counts(scope);
        boolean begun = counts.values().stream().anyMatch(count -> count > 0);
        List<StageColumn> columns = StageColumn.STATES.entrySet().stream()
                .map(stage -> new StageColumn(
                        stage.getKey(),
                        stage.getValue().stream()
                                .mapToLong(state -> counts.getOrDefault(state, 0L))
                                .sum(),
                        inbox.head(scope, stage.getValue())))
                .toList();
        return new ModelAndView("problems/desk/overview")
                .addObject("arrived", inbox.arrived(viewer, scope, byPriority))
                .addObject("byPriority", byPriority)
                .addObject("fresh", counts.getOrDefault(State.NEW, 0L))
                .addObject("columns", columns)
                .addObject("counts", counts)
                .addObject("late", inbox.late(scope))
                .addObject("disputes", disputes.count(DeskScope.of(viewer, Action.CLOSE)))
                .addObject("begun", begun)
                .addObject("home", begun ? null : start(scope))
                .addObject("names", names.in(RequestLanguage.of(request)))
                .addObject("viewer", viewer)
                .addObject("token", ProblemPages.token())
                .addObject("gone", "hidden".equals(done) || "above".equals(done) ? done : null);
    }

    /** What a new council has done already; null for somebody with many neighbourhoods. */
    private @Nullable NewCouncil start(DeskScope scope) {
        List<Neighbourhood> own = scope.neighbourhoods(neighbourhoods);
        if (own.size() != 1) {
            return null;
        }
        Neighbourhood home = own.getFirst();
        return new NewCouncil(
                home,
                home.bounded(),
                !accounts.holders(Role.MANAGER, home.path()).isEmpty());
    }
}
