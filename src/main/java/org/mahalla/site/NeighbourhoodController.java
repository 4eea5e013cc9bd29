package org.mahalla.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.access.Accounts;
import org.mahalla.access.Open;
import org.mahalla.access.Role;
import org.mahalla.councils.Compositions;
import org.mahalla.councils.ballots.Ballots;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.browse.LatestProblems;
import org.mahalla.problems.browse.NeighbourhoodProgress;
import org.mahalla.problems.browse.ProblemMaps;
import org.mahalla.problems.search.Group;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.SuppressedCount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A neighbourhood's own page: where it is, who reads its reports, how far its problems came. */
@Controller
class NeighbourhoodController {
    private static final int LISTED = 6;
    private static final int VOTES = 3;
    private static final int NEARBY = 8;

    private final Neighbourhoods neighbourhoods;
    private final Accounts accounts;
    private final ProblemFigures figures;
    private final ProblemCounts counts;
    private final NeighbourhoodProgress progress;
    private final LatestProblems latest;
    private final ProblemMaps maps;
    private final Compositions bodies;
    private final Ballots ballots;

    NeighbourhoodController(
            Neighbourhoods neighbourhoods,
            Accounts accounts,
            ProblemFigures figures,
            ProblemCounts counts,
            NeighbourhoodProgress progress,
            LatestProblems latest,
            ProblemMaps maps,
            Compositions bodies,
            Ballots ballots) {
        this.neighbourhoods = neighbourhoods;
        this.accounts = accounts;
        this.figures = figures;
        this.counts = counts;
        this.progress = progress;
        this.latest = latest;
        this.maps = maps;
        this.bodies = bodies;
        this.ballots = ballots;
    }

    @Open
    @GetMapping("/neighbourhoods/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Outline outline =
                NeighbourhoodId.of(id).flatMap(neighbourhoods::outline).orElseThrow(NotFoundException::new);
        Neighbourhood place = outline.neighbourhood();
        Integer population = place.population();
        return new ModelAndView("site/neighbourhood")
                .addObject("place", place)
                .addObject("population", population == null ? null : SuppressedCount.of(population))
                .addObject(
                        "managed", !accounts.holders(Role.MANAGER, place.path()).isEmpty())
                .addObject("map", maps.pins(place.id(), RequestLanguage.of(request), 560, 350))
                .addObject("progress", progress.of(place.id()))
                .addObject("figures", figures.figures(List.of(place.id())).get(place.id()))
                .addObject("late", counts.of(ProblemFilter.of(place.id())).of(Group.LATE))
                .addObject("ends", figures.ends(place.id()))
                .addObject("holders", figures.endsByHolder(place.id()))
                .addObject("rows", latest.openIn(place.id(), LISTED))
                .addObject("solved", latest.solvedIn(place.id(), LISTED))
                .addObject("nearby", nearby(outline))
                .addObject("bodies", bodies.at(place.path()))
                .addObject("ballots", ballots.shownAt(place.path(), VOTES))
                .addObject(
                        "site",
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString());
    }

    private List<Neighbourhood> nearby(Outline outline) {
        Envelope around = new Envelope(outline.ground().getEnvelopeInternal());
        around.expandBy(0.005);
        return neighbourhoods.outlines(around).stream()
                .map(Outline::neighbourhood)
                .filter(other -> !other.id().equals(outline.neighbourhood().id()))
                .sorted(Comparator.comparingDouble(other -> other.centre().metresTo(outline.centre())))
                .limit(NEARBY)
                .toList();
    }
}
