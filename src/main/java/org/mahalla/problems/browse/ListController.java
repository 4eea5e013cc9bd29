package org.mahalla.problems.browse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.places.Division;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.problems.proposals.Proposals;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.ProblemNumber;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Digits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public list of problems. Every choice stands in the address; a tracking code goes on to its own page. */
@Controller
class ListController {
    /** Up to so many neighbourhoods stand in the list to choose from; beyond it one searches by name. */
    private static final int LISTED = 400;

    private static final int MAP_WIDTH = 400;
    private static final int MAP_HEIGHT = 430;

    private final PublicProblems problems;
    private final ProblemCounts counts;
    private final ProblemMaps maps;
    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final Topics topics;
    private final Filters filters;
    private final FindProblems find;
    private final Proposals proposals;

    ListController(
            PublicProblems problems,
            ProblemCounts counts,
            ProblemMaps maps,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            Topics topics,
            Filters filters,
            FindProblems find,
            Proposals proposals) {
        this.proposals = proposals;
        this.problems = problems;
        this.counts = counts;
        this.maps = maps;
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.topics = topics;
        this.filters = filters;
        this.find = find;
    }

    @Open
    @GetMapping("/problems")
    ModelAndView list(FilterForm form, @RequestParam(required = false) @Nullable String after) {
        Optional<String> code = trackingCode(form.words());
        if (code.isPresent()) {
            return new ModelAndView("redirect:/track?code=" + code.get());
        }
        Filters.Asked asked = filters.read(form, Sight.EVERYBODY);
        ProblemFilter filter = asked.filter();
        FindProblems.Listed<ProblemRow> listed = problems.page(filter, after);
        if (listed.begun() && listed.rows().size() == 1 && isNumber(filter)) {
            return new ModelAndView("redirect:" + listed.rows().getFirst().address());
        }
        return page(filter, listed).addObject("unknown", asked.unknown());
    }

    private ModelAndView page(ProblemFilter filter, FindProblems.Listed<ProblemRow> listed) {
        List<Neighbourhood> all = neighbourhoods.all();
        return new ModelAndView("problems/browse/list")
                .addObject("filter", filter)
                .addObject("understood", find.understood(filter))
                .addObject("rows", listed.rows())
                .addObject(
                        "progress",
                        proposals.progress(
                                listed.rows().stream().map(ProblemRow::id).toList()))
                .addObject("next", listed.next() == null ? null : listed.next().text())
                .addObject("begun", listed.begun())
                .addObject("counts", counts.of(filter))
                .addObject("areas", topics.areas())
                .addObject("map", maps.hexagons(filter, MAP_WIDTH, MAP_HEIGHT))
                .addObject("place", placed(filter).orElse(null))
                .addObject("places", all.size() <= LISTED ? all : List.of());
    }

    /** The neighbourhood or division of the filter, by name. */
    private Optional<PlaceName> placed(ProblemFilter filter) {
        return filter.neighbourhood() != null
                ? neighbourhoods.find(filter.neighbourhood()).map(Neighbourhood::name)
                : Optional.ofNullable(filter.division())
                        .flatMap(divisions::byPath)
                        .map(Division::name);
    }

    /** Ten digits, however they are typed, are a code; {@code /track} says so if one of them is wrong. */
    private static Optional<String> trackingCode(String words) {
        String digits = Digits.latin(words).replaceAll("[\\s\\-\u2010-\u2015\u200c]", "");
        return digits.matches("[0-9]{10}") ? Optional.of(digits) : Optional.empty();
    }

    private static boolean isNumber(ProblemFilter filter) {
        return ProblemNumber.read(filter.words()).isPresent();
    }
}
