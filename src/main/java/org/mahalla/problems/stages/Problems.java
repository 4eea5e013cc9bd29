package org.mahalla.problems.stages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of problems. Their state is not written here but by {@link ProblemStates}, for the timeline. */
@Component
public class Problems {
    static final String COLUMNS = """
            problem_id, neighbourhood_id, place_path, number, topic, state, state_since, opened_on, checked_on, due_on,
            ended_on, title, body, language, place_words, latitude, longitude, reports, supporters, sensitive,
            set_aside_as, source, planned_on, about_council, holder, assignee
            """;

    private final JdbcClient jdbc;

    Problems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Problem> find(ProblemId id) {
        return jdbc.sql("select " + COLUMNS + " from problems.problem where territory_id = ? and problem_id = ?")
                .param(id.territory().value())
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** By the number that people call it by in its neighbourhood. */
    public Optional<Problem> find(NeighbourhoodId neighbourhood, int number) {
        return jdbc.sql("select " + COLUMNS
                        + " from problems.problem where territory_id = ? and neighbourhood_id = ? and number = ?")
                .params(neighbourhood.territory().value(), neighbourhood.value(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    public Problem get(ProblemId id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** Whether one of them is hidden from the council. */
    public boolean anyHidden(Collection<ProblemId> ids) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from unnest(cast(? as int[]), cast(? as uuid[])) as of (territory_id, problem_id)
                            join problems.problem p on p.territory_id = of.territory_id and p.problem_id = of.problem_id
                            where p.sensitive or p.about_council)
                        """)
                .param(ids.stream().map(id -> id.territory().value()).toArray(Integer[]::new))
                .param(ids.stream().map(ProblemId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Of a neighbourhood, those that somebody has looked at and that are not over; the highest priority first. */
    public List<Problem> standing(NeighbourhoodId neighbourhood, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.problem
                        where territory_id = ? and neighbourhood_id = ? and ended_on is null
                          and not sensitive and not about_council
                          and state in ('verified', 'proposed', 'adopted', 'in_hand', 'disputed')
                        order by priority desc, problem_id desc
                        limit ?
                        """)
                .params(neighbourhood.territory().value(), neighbourhood.value(), most)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Adds the row in the state `new`, with the next number of its neighbourhood. What is about the manager or the council
     * has none, so that no gap tells of it.
     */
    public void add(NewProblem problem) {
        Integer number = problem.aboutCouncil() ? null : nextNumber(problem.neighbourhood());
        jdbc.sql("""
                        insert into problems.problem
                            (territory_id, problem_id, neighbourhood_id, place_path, number, topic, state, state_since,
                             opened_on, due_on, language, latitude, longitude, search_text, sensitive, about_council,
                             priority, priority_on)
                        values (:territory, :id, :neighbourhood, :path, :number, :topic, 'new', :day,
                                :day, :due, :language, :latitude, :longitude, :search, :above, :above,
                                coalesce(:priority, 0), case when cast(:priority as int) is null then null else :day end)
                        """)
                .param("territory", problem.id().territory().value())
                .param("id", problem.id().value())
                .param("neighbourhood", problem.neighbourhood().value())
                .param("path", problem.placePath().value())
                .param("number", number)
                .param("topic", problem.topic())
                .param("day", problem.openedOn())
                .param("due", problem.dueOn())
                .param("language", problem.language().code())
                .param(
                        "latitude",
                        problem.point() == null ? null : problem.point().latitude())
                .param(
                        "longitude",
                        problem.point() == null ? null : problem.point().longitude())
                .param("search", problem.searchText())
                .param("above", problem.aboutCouncil())
                .param("priority", problem.priority())
                .update();
    }

    /** The edited copy that everybody may read. */
    public void publish(ProblemId id, String title, String body, @Nullable String placeWords, String searchText) {
        jdbc.sql("""
                        update problems.problem
                        set title = :title, body = :body, place_words = :place, search_text = :search
                        where territory_id = :territory and problem_id = :id
                        """)
                .param("title", title)
                .param("body", body)
                .param("place", placeWords)
                .param("search", searchText)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Notes why a problem was set aside; a sensitive one disappears for everybody but a reviewer. */
    public void setAside(ProblemId id, @Nullable String as, boolean sensitive) {
        jdbc.sql("""
                        update problems.problem
                        set set_aside_as = :as, sensitive = :sensitive
                        where territory_id = :territory and problem_id = :id
                        """)
                .param("as", as)
                .param("sensitive", sensitive)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Gives it to somebody at the desk, or to nobody. */
    public void assign(ProblemId id, @Nullable UUID account) {
        jdbc.sql("""
                        update problems.problem
                        set assignee = cast(:account as uuid)
                        where territory_id = :territory and problem_id = :id
                        """)
                .param("account", account)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Puts it under another topic, with that topic’s day of answer and its words for the search. */
    public void retopic(ProblemId id, String topic, LocalDate due, String searchText) {
        jdbc.sql("""
                        update problems.problem
                        set topic = ?, due_on = ?, search_text = ?
                        where territory_id = ? and problem_id = ?
                        """)
                .params(topic, due, searchText, id.territory().value(), id.value())
                .update();
    }

    /** What a step changed besides the state, and its taking back changes again. */
    public record Kept(
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate plannedOn,
            String holder,
            @Nullable String setAsideAs) {}

    public void restore(ProblemId id, Kept kept) {
        jdbc.sql("""
                        update problems.problem
                        set checked_on = :checked, ended_on = :ended, planned_on = :planned, holder = :holder,
                            set_aside_as = :aside
                        where territory_id = :territory and problem_id = :id
                        """)
                .param("checked", kept.checkedOn())
                .param("ended", kept.endedOn())
                .param("planned", kept.plannedOn())
                .param("holder", kept.holder())
                .param("aside", kept.setAsideAs())
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Gives a problem that the council may see from now on its number, if it has none. */
    public void giveNumber(Problem problem) {
        if (problem.number() == Problem.UNNUMBERED) {
            jdbc.sql(
                            "update problems.problem set number = ? where territory_id = ? and problem_id = ? and number is null")
                    .params(
                            nextNumber(problem.neighbourhood()),
                            problem.id().territory().value(),
                            problem.id().value())
                    .update();
        }
    }

    /** Hides what is about the manager or the council from all but the level above; or gives it to the council. */
    public void aboutCouncil(ProblemId id, boolean above) {
        jdbc.sql("""
                        update problems.problem
                        set about_council = :above, sensitive = :above
                        where territory_id = :territory and problem_id = :id
                        """)
                .param("above", above)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Takes the next numbers of a neighbourhood; answers the first of them. */
    public int nextNumbers(NeighbourhoodId neighbourhood, int howMany) {
        return nextNumber(neighbourhood, howMany) - howMany + 1;
    }

    private int nextNumber(NeighbourhoodId neighbourhood) {
        return nextNumber(neighbourhood, 1);
    }

    private int nextNumber(NeighbourhoodId neighbourhood, int howMany) {
        return jdbc.sql("""
                        insert into problems.counter (territory_id, neighbourhood_id, last_number)
                        values (:territory, :neighbourhood, :many)
                        on conflict (territory_id, neighbourhood_id)
                            do update set last_number = counter.last_number + excluded.last_number
                        returning last_number
                        """)
                .param("territory", neighbourhood.territory().value())
                .param("neighbourhood", neighbourhood.value())
                .param("many", howMany)
                .query(Integer.class)
                .single();
    }

    /** One row as {@link #COLUMNS} gives it. */
    public static Problem read(ResultSet row) throws SQLException {
        return new Problem(
                new ProblemId(row.getObject("problem_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                new PlacePath(row.getString("place_path")),
                row.getInt("number"),
                row.getString("topic"),
                State.of(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("title"),
                row.getString("body"),
                row.getString("language").equals("en") ? Language.EN : Language.FA,
                row.getString("place_words"),
                point(row),
                row.getInt("reports"),
                row.getInt("supporters"),
                row.getBoolean("sensitive"),
                row.getString("set_aside_as"),
                row.getString("source"),
                row.getObject("planned_on", LocalDate.class),
                row.getBoolean("about_council"),
                Holder.of(State.of(row.getString("state")), row.getBoolean("about_council"), row.getString("holder")),
                row.getObject("assignee", UUID.class));
    }

    /** The columns that {@link #read} reads, for queries of other slices. */
    public static String columns() {
        return COLUMNS;
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
    }
}
