package org.mahalla.problems.browse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
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
    private final Topics topics;

    ListController(
            PublicProblems problems,
            ProblemCounts counts,
            ProblemMaps maps,
            Neighbourhoods neighbourhoods,
            Topics topics) {
        this.problems = problems;
        this.counts = counts;
        this.maps = maps;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    @Open
    @GetMapping("/problems")
    ModelAndView list(FilterForm form, @RequestParam(required = false) @Nullable String after) {
        Optional<String> code = trackingCode(form.words());
        if (code.isPresent()) {
            return new ModelAndView("redirect:/track?code=" + code.get());
        }
        ProblemFilter filter = form.read(neighbourhoods, topics);
        Cursor cursor = Optional.ofNullable(after)
                .flatMap(text -> Cursor.of(text, filter.order()))
                .orElse(null);
        PublicProblems.Listed listed = problems.page(filter, cursor);
        if (cursor == null && listed.rows().size() == 1 && isNumber(filter)) {
            return new ModelAndView("redirect:" + listed.rows().getFirst().address());
        }
        return page(filter, listed, cursor).addObject("unknown", form.unknown());
    }

    private ModelAndView page(ProblemFilter filter, PublicProblems.Listed listed, @Nullable Cursor cursor) {
        List<Neighbourhood> all = neighbourhoods.all();
        return new ModelAndView("problems/browse/list")
                .addObject("filter", filter)
                .addObject("rows", listed.rows())
                .addObject("next", listed.next() == null ? null : listed.next().text())
                .addObject("begun", cursor == null)
                .addObject("counts", counts.of(filter).orElse(null))
                .addObject("areas", topics.areas())
                .addObject("map", maps.hexagons(filter, MAP_WIDTH, MAP_HEIGHT))
                .addObject(
                        "place",
                        filter.neighbourhood() == null
                                ? null
                                : neighbourhoods.find(filter.neighbourhood()).orElse(null))
                .addObject("places", all.size() <= LISTED ? all : List.of());
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
