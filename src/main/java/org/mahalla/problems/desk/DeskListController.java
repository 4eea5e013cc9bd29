package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.deeds.Colleagues;
import org.mahalla.problems.deeds.LastDeed;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.search.Assignee;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.PlaceCounts;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All problems of one's own places, by filters that stand in the address. A tracking code leads to its problem at once. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeskListController {
    private static final int LISTED = 400;
    private static final int LONGEST_WAY = 290;
    private static final int PLACES = 12;
    private static final int ALL_PLACES = 200;

    static final int PAGE = 25;
    /** Counting ends here; more is said as “more than”. */
    static final int MOST_COUNTED = 1000;

    private final Filters filters;
    private final FindProblems find;
    private final ProblemCounts counts;
    private final ProblemNames names;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Reports reports;
    private final Problems problems;
    private final LastDeed last;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final PlaceCounts byPlace;
    private final OpenProblem open;

    DeskListController(
            Filters filters,
            FindProblems find,
            ProblemCounts counts,
            ProblemNames names,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Reports reports,
            Problems problems,
            LastDeed last,
            Colleagues colleagues,
            Accounts accounts,
            PlaceCounts byPlace,
            OpenProblem open) {
        this.filters = filters;
        this.find = find;
        this.counts = counts;
        this.names = names;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.reports = reports;
        this.problems = problems;
        this.last = last;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.byPlace = byPlace;
        this.open = open;
    }

    @GetMapping("/desk/problems")
    ModelAndView list(
            FilterForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(name = "open", required = false) @Nullable String chosen,
            @RequestParam(name = "places", required = false) @Nullable String all,
            Viewer viewer,
            HttpServletRequest request) {
        Optional<Problem> coded = byCode(form.words(), viewer);
        if (coded.isPresent()) {
            return new ModelAndView(
                    "redirect:/desk/problems/" + coded.get().id().text());
        }
        Language language = RequestLanguage.of(request);
        DeskScope scope = DeskScope.of(viewer, Action.SEE_REPORTS);
        Sight sight = Sight.desk(scope.paths(), viewer.accountId().orElse(null));
        Filters.Asked asked = filters.read(form, sight);
        ProblemFilter filter = asked.filter();
        FindProblems.Listed<Problem> found =
                find.page(filter, sight, after, PAGE, Problems.columns(), row -> Optional.of(Problems.read(row)));
        List<Choice> places = scope.neighbourhoods(neighbourhoods).stream()
                .limit(LISTED)
                .map(place -> new Choice(place.id().text(), place.name().in(language)))
                .toList();
        return new ModelAndView("problems/desk/list")
                .addObject("filter", filter)
                .addObject("unknown", asked.unknown())
                .addObject("understood", find.understood(filter))
                .addObject("rows", found.rows())
                .addObject("next", found.next() == null ? null : found.next().text())
                .addObject("begun", found.begun())
                .addObject("counts", counts.of(filter, sight))
                .addObject("count", find.count(filter, sight, MOST_COUNTED))
                .addObject("areas", topics.areas())
                .addObject("places", places)
                .addObject("after", after)
                .addObject(
                        "beside",
                        chosen == null ? null : beside(chosen, viewer, language).orElse(null))
                .addObject(
                        "byPlace",
                        places.size() < 2 || filter.neighbourhood() != null
                                ? null
                                : byPlace.of(filter, sight, all == null ? PLACES : ALL_PLACES))
                .addObject("colleagues", colleagues(filter, scope, viewer))
                .addObject("people", people(found.rows()))
                .addObject("names", names.in(language))
                .addObject("viewer", viewer)
                .addObject("last", last.of(viewer).orElse(null));
    }

    /** The same problem as it stands beside the list, alone: for moving through the list by keys. */
    @GetMapping("/desk/problems/{id}/beside")
    ModelAndView beside(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String back,
            Viewer viewer,
            HttpServletRequest request) {
        Beside beside = beside(id, viewer, RequestLanguage.of(request)).orElseThrow(NotFoundException::new);
        return new ModelAndView("problems/desk/beside")
                .addObject("beside", beside)
                .addObject("viewer", viewer)
                .addObject("back", back == null || back.length() > LONGEST_WAY ? "/desk/problems" : back);
    }

    private Optional<Beside> beside(String id, Viewer viewer, Language language) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(problem -> problem.openToDesk(viewer))
                .map(problem -> new Beside(open.of(viewer, problem, language), FormToken.fresh()));
    }

    /** Whose work one may ask for: of all at one's own places and in the neighbourhood that is looked at. */
    private List<Choice> colleagues(ProblemFilter filter, DeskScope scope, Viewer viewer) {
        Stream<PlacePath> there = Stream.ofNullable(filter.neighbourhood())
                .flatMap(id -> neighbourhoods.find(id).stream())
                .map(Neighbourhood::path)
                .filter(path -> scope.paths().stream().anyMatch(own -> own.contains(path)));
        AccountId own = viewer.accountId().orElse(null);
        List<Choice> all = new ArrayList<>(
                colleagues
                        .among(
                                Stream.concat(scope.paths().stream(), there)
                                        .distinct()
                                        .toList(),
                                viewer)
                        .stream()
                        .filter(one -> !one.account().equals(own))
                        .map(one -> new Choice(one.account().text(), one.name()))
                        .toList());
        Assignee asked = filter.assignee();
        if (asked != null
                && asked.account() != null
                && all.stream().noneMatch(one -> one.value().equals(asked.code()))) {
            all.add(new Choice(asked.code(), asked.account().equals(own) ? viewer.displayName() : "…"));
        }
        return List.copyOf(all);
    }

    private Map<UUID, String> people(List<Problem> rows) {
        Set<AccountId> given = rows.stream()
                .map(Problem::assignee)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet());
        return given.isEmpty()
                ? Map.of()
                : accounts.names(given).entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
    }

    private Optional<Problem> byCode(String typed, Viewer viewer) {
        return TrackingCode.parse(typed)
                .find()
                .flatMap(reports::byCode)
                .flatMap(reports::find)
                .map(Report::problem)
                .flatMap(problems::find)
                .filter(problem -> problem.openToDesk(viewer));
    }
}
