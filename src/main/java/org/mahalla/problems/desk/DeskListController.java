package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.deeds.LastDeed;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All problems of one's own places, by filters that stand in the address. A tracking code leads to its problem at once. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeskListController {
    private static final int LISTED = 400;

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

    DeskListController(
            Filters filters,
            FindProblems find,
            ProblemCounts counts,
            ProblemNames names,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Reports reports,
            Problems problems,
            LastDeed last) {
        this.filters = filters;
        this.find = find;
        this.counts = counts;
        this.names = names;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.reports = reports;
        this.problems = problems;
        this.last = last;
    }

    @GetMapping("/desk/problems")
    ModelAndView list(
            FilterForm form,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            HttpServletRequest request) {
        Optional<Problem> coded = byCode(form.words(), viewer);
        if (coded.isPresent()) {
            return new ModelAndView(
                    "redirect:/desk/problems/" + coded.get().id().text());
        }
        Language language = RequestLanguage.of(request);
        DeskScope scope = DeskScope.of(viewer, Action.SEE_REPORTS);
        Sight sight = Sight.desk(scope.paths());
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
                .addObject("names", names.in(language))
                .addObject("viewer", viewer)
                .addObject("last", last.of(viewer).orElse(null));
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
