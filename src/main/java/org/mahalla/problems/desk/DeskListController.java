package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All problems of one's own places, by filters that stand in the address. A tracking code leads to its problem at once. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeskListController {
    private static final int LISTED = 400;

    private final ProblemList list;
    private final DeskNames names;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Reports reports;
    private final Problems problems;

    DeskListController(
            ProblemList list,
            DeskNames names,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Reports reports,
            Problems problems) {
        this.list = list;
        this.names = names;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.reports = reports;
        this.problems = problems;
    }

    @GetMapping("/desk/problems")
    ModelAndView list(ProblemFilter filter, Viewer viewer, HttpServletRequest request) {
        Optional<Problem> coded = byCode(filter.searched(), viewer);
        if (coded.isPresent()) {
            return new ModelAndView(
                    "redirect:/desk/problems/" + coded.get().id().text());
        }
        Language language = RequestLanguage.of(request);
        DeskScope scope = DeskScope.of(viewer, Action.SEE_REPORTS);
        List<Choice> areas = topics.areas().stream()
                .map(area -> new Choice(area.code(), area.name().in(language)))
                .toList();
        List<Choice> places = scope.neighbourhoods(neighbourhoods).stream()
                .limit(LISTED)
                .map(place -> new Choice(place.id().text(), place.name().in(language)))
                .toList();
        return new ModelAndView("problems/desk/list")
                .addObject("filter", filter)
                .addObject("found", list.find(filter, scope))
                .addObject("areas", areas)
                .addObject("places", places)
                .addObject("sorts", Arrays.asList(ProblemFilter.Sort.values()))
                .addObject("names", names.in(language));
    }

    private Optional<Problem> byCode(String typed, Viewer viewer) {
        return TrackingCode.parse(typed)
                .find()
                .flatMap(reports::byCode)
                .flatMap(reports::find)
                .map(Report::problem)
                .flatMap(problems::find)
                .filter(problem -> !problem.sensitive() && viewer.may(Action.SEE_REPORTS, problem.placePath()));
    }
}
