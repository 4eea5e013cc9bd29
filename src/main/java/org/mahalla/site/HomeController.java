package org.mahalla.site;

import java.util.List;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.places.Figures;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.browse.LatestProblems;
import org.mahalla.problems.browse.ProblemMaps;
import org.mahalla.problems.search.Group;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Home: one button to report, what is open and where, what was solved, what moved. */
@Controller
class HomeController {
    private static final int BUSIEST = 8;
    private static final int MOVES = 6;
    private static final int SOLVED = 3;

    private final Neighbourhoods neighbourhoods;
    private final ProblemCounts counts;
    private final LatestProblems latest;
    private final ProblemMaps maps;

    HomeController(Neighbourhoods neighbourhoods, ProblemCounts counts, LatestProblems latest, ProblemMaps maps) {
        this.neighbourhoods = neighbourhoods;
        this.counts = counts;
        this.latest = latest;
        this.maps = maps;
    }

    /** A neighbourhood with its counts, as the table shows it. */
    record Place(Neighbourhood neighbourhood, Figures figures) {}

    @Open
    @GetMapping("/")
    ModelAndView show() {
        return new ModelAndView("site/home")
                .addObject("map", maps.hexagons(ProblemFilter.ALL, 420, 330))
                .addObject("open", open())
                .addObject("places", places())
                .addObject("known", neighbourhoods.all().size())
                .addObject("solved", latest.solved(SOLVED))
                .addObject("ends", counts.endsThisYear())
                .addObject("moved", latest.moved(MOVES));
    }

    private long open() {
        return counts.of(ProblemFilter.ALL).of(Group.OPEN);
    }

    /** The busiest ones; before there is any problem simply the first. */
    private List<Place> places() {
        List<NeighbourhoodId> busiest = counts.busiest(BUSIEST);
        List<NeighbourhoodId> ids = !busiest.isEmpty()
                ? busiest
                : neighbourhoods.all().stream()
                        .limit(BUSIEST)
                        .map(Neighbourhood::id)
                        .toList();
        var known = counts.figuresOf(ids);
        return ids.stream()
                .map(neighbourhoods::find)
                .flatMap(Optional::stream)
                .map(place -> new Place(place, known.getOrDefault(place.id(), Figures.NONE)))
                .toList();
    }
}
