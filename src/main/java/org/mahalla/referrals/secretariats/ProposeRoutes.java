package org.mahalla.referrals.secretariats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.Served;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.stereotype.Component;

/** Which agencies a problem could go to, the best first, each with the secretariat that writes to it and why. */
@Component
public class ProposeRoutes {
    private final Agencies agencies;
    private final Secretariats secretariats;
    private final Topics topics;

    ProposeRoutes(Agencies agencies, Secretariats secretariats, Topics topics) {
        this.agencies = agencies;
        this.secretariats = secretariats;
        this.topics = topics;
    }

    /**
     * One way to go.
     *
     * @param exact it serves this very topic, not only its area
     * @param served the service that makes it so
     */
    public record Route(Agency agency, Secretariat secretariat, boolean exact, Served served) {}

    /** Who serves the very topic stands before who serves its area, and who serves a smaller place before a larger one. */
    public List<Route> of(Problem problem) {
        Topic topic = topics.get(problem.topic());
        List<Route> routes = new ArrayList<>();
        for (Served served : agencies.serving(List.of(topic.code(), topic.area()), problem.placePath())) {
            boolean known = routes.stream()
                    .anyMatch(
                            route -> route.agency().id().equals(served.agency().id()));
            if (!known || served.topic().equals(topic.code())) {
                routes.removeIf(
                        route -> route.agency().id().equals(served.agency().id()));
                routes.add(new Route(
                        served.agency(),
                        secretariats.writingTo(served.agency().kind()),
                        served.topic().equals(topic.code()),
                        served));
            }
        }
        routes.sort(Comparator.comparing((Route route) -> !route.exact())
                .thenComparing(route -> -route.served().place().value().length()));
        return routes;
    }

    public Optional<Route> best(Problem problem) {
        return of(problem).stream().findFirst();
    }
}
