package org.mahalla.problems.stages;

import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** How topics and neighbourhoods are called on lists, in the language of the page. */
@Component
public class ProblemNames {
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    ProblemNames(Topics topics, Neighbourhoods neighbourhoods) {
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    public Spoken in(Language language) {
        return new Spoken(language);
    }

    /** The names in one language. */
    public final class Spoken {
        private final Language language;

        private Spoken(Language language) {
            this.language = language;
        }

        public String topic(String code) {
            return topics.find(code).map(topic -> topic.name().in(language)).orElse(code);
        }

        public String place(NeighbourhoodId id) {
            return neighbourhoods.nameOf(id, language);
        }

        /** Its published title, else its topic. */
        public String title(Problem problem) {
            return problem.title() == null ? topic(problem.topic()) : problem.title();
        }
    }
}
