package org.mahalla.problems.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.Remit;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open problems within a body's remit that stand highest; nothing about a person, the manager or the council. */
@Component
class OpenProblems {
    /** A body over more neighbourhoods looks at those that come first. */
    private static final int MOST_PLACES = 200;

    private static final List<State> STATES =
            List.of(State.VERIFIED, State.PROPOSED, State.ADOPTED, State.IN_HAND, State.DISPUTED);

    private final JdbcClient jdbc;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;

    OpenProblems(JdbcClient jdbc, Neighbourhoods neighbourhoods, Topics topics) {
        this.jdbc = jdbc;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    List<Neighbourhood> neighbourhoods(Remit remit) {
        return remit.places().stream()
                .flatMap(place -> neighbourhoods.under(place).stream())
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }

    List<Problem> highest(Remit remit, int most) {
        return highest(neighbourhoods(remit), remit.topic(), STATES, most);
    }

    /** Without those for which a proposal waits: that comes to the meeting itself. */
    List<Problem> unproposed(List<Neighbourhood> places, @Nullable String topic, int most) {
        return highest(
                places,
                topic,
                STATES.stream().filter(state -> state != State.PROPOSED).toList(),
                most);
    }

    /** @param topic of a topic or an area, or null for all; what is neither finds nothing */
    private List<Problem> highest(List<Neighbourhood> places, @Nullable String topic, List<State> states, int most) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<String> codes = topic == null ? List.of("") : codes(topic);
        return jdbc.sql("select " + Problems.columns() + """
                         from problems.problem
                        where territory_id in (:territories) and neighbourhood_id in (:places) and ended_on is null
                          and not sensitive and not about_council
                          and state in (:states)
                          and (:all or topic in (:topics))
                        order by priority desc, problem_id desc
                        limit :most
                        """)
                .param(
                        "territories",
                        places.stream()
                                .map(place -> place.id().territory().value())
                                .distinct()
                                .toList())
                .param(
                        "places",
                        places.stream().map(place -> place.id().value()).toList())
                .param("states", states.stream().map(State::code).toList())
                .param("all", topic == null)
                .param("topics", codes)
                .param("most", most)
                .query((row, n) -> Problems.read(row))
                .list();
    }

    /** Every code under which a problem belongs to the topic or the area. */
    List<String> codes(String topic) {
        return topics.area(topic).map(topics::codesOf).orElseGet(() -> topics.codesOf(topic));
    }
}
