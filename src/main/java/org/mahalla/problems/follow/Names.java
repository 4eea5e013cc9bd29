package org.mahalla.problems.follow;

import java.util.List;
import java.util.Optional;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** How what is followed is called; there is no name for what does not exist. */
@Component
class Names {
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Problems problems;

    Names(Neighbourhoods neighbourhoods, Topics topics, Problems problems) {
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.problems = problems;
    }

    Optional<String> of(Target target, Language language) {
        return switch (target.kind()) {
            case PLACE ->
                NeighbourhoodId.of(target.code())
                        .flatMap(neighbourhoods::find)
                        .map(place -> place.name().in(language));
            case TOPIC ->
                topics.find(target.code())
                        .filter(topic -> !topic.outside())
                        .map(topic -> topic.name().in(language));
            case PROBLEM ->
                ProblemId.of(target.code())
                        .flatMap(problems::find)
                        .filter(problem -> problem.state().checked() && !problem.sensitive())
                        .map(problem -> name(problem, language));
        };
    }

    private String name(Problem problem, Language language) {
        String title = problem.title();
        return title != null ? title : topics.get(problem.topic()).name().in(language);
    }

    /** Every code under which the same is followed; topics that became one have several. */
    List<String> codes(Target target) {
        return target.kind() == Target.Kind.TOPIC ? topics.codesOf(target.code()) : List.of(target.code());
    }

    /** The page that shows more of it: of a topic, the problems of its area. */
    String path(Target target) {
        return switch (target.kind()) {
            case PLACE -> "/neighbourhoods/" + target.code();
            case PROBLEM -> "/problems/" + target.code();
            case TOPIC ->
                topics.find(target.code())
                        .map(topic -> "/problems?topic=" + topic.area())
                        .orElse("/problems");
        };
    }
}
