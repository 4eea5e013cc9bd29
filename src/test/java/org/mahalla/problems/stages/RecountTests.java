package org.mahalla.problems.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.platform.timeline.TimelineCheck;
import org.mahalla.platform.timeline.TimelineCheck.Fault;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The check finds what was changed past the timeline: each test breaks one thing and rolls it back. */
@MahallaTest
@Transactional
class RecountTests {
    private final TimelineCheck check;
    private final Registered registered;
    private final Reported reported;
    private final Topics topics;
    private final JdbcClient jdbc;
    private Neighbourhood place;
    private ProblemId problem;

    @Autowired
    RecountTests(
            TimelineCheck check,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            PlaceStore store,
            IdMaker ids,
            Problems problems,
            TakeStep steps,
            Topics topics,
            JdbcClient jdbc) {
        this.check = check;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.topics = topics;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoProblems() {
        Division city = registered.division("xrecount", DivisionKind.CITY, "شهر شمارش", "Count City");
        place = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(40, 10, 0.02), 1);
        String topic = topics.areas().getFirst().topics().getFirst().code();
        reported.unchecked(place, topic, LocalDate.of(2026, 11, 1));
        problem = reported.checked(place, topic, LocalDate.of(2026, 11, 2), "چراغ", "خاموش است.");
    }

    @Test
    void whatTheStepsKeptIsSound() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aTallyThatWasChangedIsFound() {
        change("update problems.tally set problems = problems + 1 where state = 'new' and neighbourhood_id = ?");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).isEqualTo("count");
            assertThat(fault.where()).startsWith("problems.tally").endsWith("new: kept 2, counted 1");
        });
    }

    @Test
    void aTallyThatIsGoneIsFound() {
        change("delete from problems.tally where state = 'verified' and neighbourhood_id = ?");
        assertThat(faults())
                .extracting(Fault::where)
                .singleElement()
                .asString()
                .endsWith("verified: kept 0, counted 1");
    }

    @Test
    void reportsThatNobodySentAreFound() {
        changeProblem("update problems.problem set reports = reports + 1 where problem_id = ?");
        assertThat(faults())
                .containsExactly(
                        new Fault("count", "problems.problem " + problem.value() + " reports: kept 2, counted 1"));
    }

    @Test
    void supportersThatAreNobodyAreFound() {
        changeProblem("update problems.problem set supporters = 3 where problem_id = ?");
        assertThat(faults())
                .extracting(Fault::where)
                .contains("problems.problem " + problem.value() + " supporters: kept 3, counted 0");
    }

    @Test
    void aJoinedOneCountsUnderAllThatStandAbove() {
        ProblemId joined = reported.unchecked(
                place, topics.areas().getFirst().topics().getFirst().code(), LocalDate.of(2026, 11, 3));
        jdbc.sql("update problems.problem set joined_to = ? where problem_id = ?")
                .params(problem.value(), joined.value())
                .update();
        assertThat(faults())
                .extracting(Fault::where)
                .contains("problems.problem " + problem.value() + " reports: kept 1, counted 2");
    }

    private void changeProblem(String sql) {
        assertThat(jdbc.sql(sql).param(problem.value()).update()).isEqualTo(1);
    }

    @Test
    void aNumberThatWouldBeGivenTwiceIsFound() {
        change("update problems.counter set last_number = 1 where neighbourhood_id = ?");
        assertThat(faults())
                .extracting(Fault::where)
                .containsExactly("problems.counter " + place.id().value() + ": kept 1, highest 2");
    }

    @Test
    void aProblemWhoseRowIsGoneIsFound() {
        changeProblem("delete from problems.report where problem_id = ?");
        jdbc.sql("delete from problems.problem where problem_id = ?")
                .param(problem.value())
                .update();
        assertThat(faults()).contains(new Fault("lost", "problem " + problem.value()));
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql).param(place.id().value()).update()).isEqualTo(1);
    }

    private List<Fault> faults() {
        return check.run().faults().stream()
                .filter(fault -> fault.where().contains(place.id().value().toString())
                        || fault.where().contains(problem.value().toString()))
                .toList();
    }
}
