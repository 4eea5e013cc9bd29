package org.mahalla.problems.desk;

import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** How topics and neighbourhoods are called on lists, in the language of the page. */
@Component
class DeskNames {
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    DeskNames(Topics topics, Neighbourhoods neighbourhoods) {
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    Spoken in(Language language) {
        return new Spoken(language);
    }

    /** The names in one language. */
    final class Spoken {
        private final Language language;

        private Spoken(Language language) {
            this.language = language;
        }

        String topic(String code) {
            return topics.find(code).map(topic -> topic.name().in(language)).orElse(code);
        }

        String place(NeighbourhoodId id) {
            return neighbourhoods.nameOf(id, language);
        }
    }
}
