package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.attention.MyWork;
import org.mahalla.problems.closing.Disputes;
import org.mahalla.problems.deeds.LastDeed;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.model.State;
import org.mahalla.problems.saved.SavedFilters;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what arrived in one's own places, and the three stages. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeskController {
    private final Inbox inbox;
    private final ProblemNames names;
    private final Neighbourhoods neighbourhoods;
    private final Accounts accounts;
    private final Disputes disputes;
    private final OpenTogether together;
    private final OpenProblem open;
    private final LastDeed last;
    private final MyWork own;
    private final Moderation moderation;
    private final SavedFilters saved;

    DeskController(
            Inbox inbox,
            ProblemNames names,
            Neighbourhoods neighbourhoods,
            Accounts accounts,
            Disputes disputes,
            OpenTogether together,
            OpenProblem open,
            LastDeed last,
            MyWork own,
            Moderation moderation,
            SavedFilters saved) {
        this.inbox = inbox;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.accounts = accounts;
        this.disputes = disputes;
        this.together = together;
        this.open = open;
        this.last = last;
        this.own = own;
        this.moderation = moderation;
        this.saved = saved;
    }

    @GetMapping("/desk")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(name = "open", required = false) @Nullable String chosen,
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
        List<Inbox.Arrived> arrived = inbox.arrived(viewer, scope, byPriority);
        return new ModelAndView("problems/desk/overview")
                .addObject("arrived", arrived)
                .addObject("opened", opened(arrived, chosen, viewer, RequestLanguage.of(request)))
                .addObject("saved", saved.counted(viewer))
                .addObject("own", own.counts(viewer))
                .addObject("unpublished", moderation.count(DeskScope.of(viewer, Action.PUBLISH_TEXT)))
                .addObject("last", last.of(viewer).orElse(null))
                .addObject("people", people(columns))
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
                .addObject("token", FormToken.fresh())
                .addObject("gone", "hidden".equals(done) || "above".equals(done) ? done : null);
    }

    /** The one report that stands open, with its map and what may be the same: the chosen one, else the first. */
    private @Nullable Opened opened(
            List<Inbox.Arrived> arrived, @Nullable String chosen, Viewer viewer, Language language) {
        return arrived.stream()
                .filter(row -> row.problem().id().text().equals(chosen))
                .findFirst()
                .or(() -> arrived.stream().findFirst())
                .map(row -> new Opened(
                        row.problem().id(), together.of(viewer, row.problem()), open.map(row.problem(), language)))
                .orElse(null);
    }

    private Map<UUID, String> people(List<StageColumn> columns) {
        Set<AccountId> given = columns.stream()
                .flatMap(column -> column.first().stream())
                .map(Problem::assignee)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet());
        return accounts.names(given).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
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
