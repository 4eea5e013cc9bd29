package org.mahalla.problems.follow;

import java.util.Optional;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** How what is followed is called; there is no name for what does not exist. */
@Component
class Names {
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;

    Names(Neighbourhoods neighbourhoods, Topics topics) {
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
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
        };
    }
}
