package org.mahalla.problems.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.NewProblem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes problems into a test's database, through the timeline. */
public final class Reported {
    public static final Actor MANAGER = new Actor(List.of("manager"), null);

    private final Problems problems;
    private final TakeStep steps;
    private final Topics topics;
    private final IdMaker ids;
    private final JdbcClient jdbc;

    public Reported(Problems problems, TakeStep steps, Topics topics, IdMaker ids, JdbcClient jdbc) {
        this.problems = problems;
        this.steps = steps;
        this.topics = topics;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /** A report that nobody has checked. */
    public ProblemId unchecked(Neighbourhood place, String topicCode, LocalDate day) {
        Topic topic = topics.get(topicCode);
        ProblemId id = new ProblemId(ids.next(place.id().territory()));
        problems.add(new NewProblem(
                id,
                place.id(),
                place.path(),
                topicCode,
                day,
                day.plusDays(10),
                Language.FA,
                place.centre().rough(),
                SearchText.of(place, topic)));
        steps.take(id, Actor.RESIDENT, "report", null, Map.of());
        jdbc.sql("""
                        insert into problems.report (territory_id, report_id, problem_id, neighbourhood_id, topic, channel,
                            reported_on, language)
                        values (?, ?, ?, ?, ?, 'page', ?, 'fa')
                        """)
                .params(
                        id.territory().value(),
                        ids.next(id.territory()),
                        id.value(),
                        place.id().value(),
                        topicCode,
                        day)
                .update();
        return id;
    }

    /** A report that the manager found right, with its public words. */
    public ProblemId checked(Neighbourhood place, String topicCode, LocalDate day, String title, String body) {
        ProblemId id = unchecked(place, topicCode, day);
        step(id, "verify", null);
        problems.publish(id, title, body, null, SearchText.of(place, topics.get(topicCode), title, body));
        return id;
    }

    public void step(ProblemId id, String step, @org.jspecify.annotations.Nullable String words) {
        steps.take(id, MANAGER, step, words, Map.of());
    }

    public void by(Actor actor, ProblemId id, String step) {
        steps.take(id, actor, step, null, Map.of());
    }

    /** Words that lie in the row although nobody published them: what a careless writer would leave. */
    public void leaveWords(ProblemId id, String words) {
        jdbc.sql("update problems.problem set title = ?, body = ?, place_words = ? where problem_id = ?")
                .params(words, words, words, id.value())
                .update();
    }
}
