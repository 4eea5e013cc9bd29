package org.mahalla.councils.portrait;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.access.Open;
import org.mahalla.access.PlaceWords;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.Matters;
import org.mahalla.councils.ballots.Ballot;
import org.mahalla.councils.ballots.BallotState;
import org.mahalla.councils.ballots.Ballots;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.bodies.TopicWords;
import org.mahalla.councils.clusters.Demand;
import org.mahalla.councils.clusters.Demands;
import org.mahalla.councils.clusters.Firms;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a body for everybody. Who holds its seats stands nowhere on it. */
@Controller
class PortraitController {
    private static final int BALLOTS = 20;
    private static final int OPEN = 12;

    private final Bodies bodies;
    private final Seats seats;
    private final Ballots ballots;
    private final Firms firms;
    private final Demands demands;
    private final ObjectProvider<Matters> matters;
    private final TopicWords topics;
    private final PlaceWords places;
    private final Clock clock;

    PortraitController(
            Bodies bodies,
            Seats seats,
            Ballots ballots,
            Firms firms,
            Demands demands,
            ObjectProvider<Matters> matters,
            TopicWords topics,
            PlaceWords places,
            Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.ballots = ballots;
        this.firms = firms;
        this.demands = demands;
        this.matters = matters;
        this.topics = topics;
        this.places = places;
        this.clock = clock;
    }

    @Open
    @GetMapping("/bodies/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Body body = BodyId.of(id).flatMap(bodies::find).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        List<String> paths = Stream.concat(Stream.of(body.place()), body.further().stream())
                .map(PlacePath::value)
                .toList();
        List<Ballot> votes = ballots.of(body.id(), BALLOTS).stream()
                .filter(one -> !one.state().isToOpen() && one.state() != BallotState.CANCELLED)
                .toList();
        return new ModelAndView("councils/portrait/body")
                .addObject("body", body)
                .addObject("paths", paths)
                .addObject("places", places.of(paths, RequestLanguage.of(request)))
                .addObject("topic", topics.of(body.topic(), RequestLanguage.of(request)))
                .addObject("open", open(body, RequestLanguage.of(request)))
                .addObject("firms", firms.of(body.id()))
                .addObject("demands", demanded(body, RequestLanguage.of(request)))
                .addObject(
                        "chairs",
                        seats.of(body.id()).stream()
                                .map(seat -> new Chair(
                                        seat.label(RequestLanguage.of(request)),
                                        seat.isFilled(today),
                                        seat.isDeputised(today)))
                                .toList())
                .addObject("ballots", votes);
    }

    /** What a group, a base or a headquarters has to do; a council’s is on the page of its neighbourhood. */
    private List<Matters.Matter> open(Body body, Language language) {
        return body.kind() == BodyKind.COUNCIL || body.kind() == BodyKind.CLUSTER
                ? List.of()
                : matters.stream()
                        .flatMap(known -> known.open(body.remit(), OPEN, language).stream())
                        .toList();
    }

    /** What the firms of a cluster ask for, as far as everybody may see it. */
    private List<Demanded> demanded(Body body, Language language) {
        List<Demand> made = demands.of(body.id());
        List<String> subjects = made.stream().map(Demand::subject).toList();
        Map<String, Matters.Matter> known = new HashMap<>();
        matters.forEach(source -> known.putAll(source.of(subjects, language)));
        return made.stream()
                .flatMap(demand -> Optional.ofNullable(known.get(demand.subject())).stream()
                        .map(matter -> new Demanded(matter, demand.firms().size())))
                .toList();
    }

    /** A demand by the problem that it became, with how many firms share it. */
    record Demanded(Matters.Matter matter, int firms) {}

    /** A seat, and whether somebody holds it, or a deputy sits in. */
    record Chair(String label, boolean filled, boolean deputised) {}
}
