package org.mahalla.problems.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.FieldGroup;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.model.State;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SomePlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the desk: new reports, the oldest or the weightiest first, and the head of each stage. */
@Component
class Inbox {
    static final int SHOWN = 10;
    private static final int HEAD = 5;

    /** A new report: its own words and photos, until when somebody should have looked, and what may be the same. */
    record Arrived(
            Problem problem,
            @Nullable Report report,
            List<ProblemPhoto> photos,
            LocalDate readBy,
            OpenTogether.Hint hint) {
        boolean late(LocalDate today) {
            return readBy.isBefore(today);
        }
    }

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Photos photos;
    private final Neighbourhoods neighbourhoods;
    private final WorkingDays workingDays;
    private final OpenTogether together;
    private final Clock clock;

    Inbox(
            JdbcClient jdbc,
            Reports reports,
            Photos photos,
            Neighbourhoods neighbourhoods,
            WorkingDays workingDays,
            OpenTogether together,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.photos = photos;
        this.neighbourhoods = neighbourhoods;
        this.workingDays = workingDays;
        this.together = together;
        this.clock = clock;
    }

    /** Oldest first, or by their scores. */
    List<Arrived> arrived(Viewer viewer, DeskScope scope, boolean byPriority) {
        return jdbc
                .sql("select " + Problems.columns()
                        + " from problems.problem where state = 'new' and not sensitive and " + scope.sql()
                        + (byPriority
                                ? " and ended_on is null order by priority desc, problem_id desc"
                                : " order by opened_on, problem_id")
                        + " limit " + SHOWN)
                .query((row, n) -> Problems.read(row))
                .list()
                .stream()
                .map(problem -> arrived(viewer, problem))
                .toList();
    }

    /** The first few of the states, those with the nearest day of answer on top. */
    List<Problem> head(DeskScope scope, List<State> states) {
        List<Problem> due =
                head(scope, states, "due_on is not null and ended_on is null order by due_on, problem_id", HEAD);
        if (due.size() == HEAD) {
            return due;
        }
        List<Problem> all = new ArrayList<>(due);
        all.addAll(head(scope, states, "due_on is null order by opened_on, problem_id", HEAD - due.size()));
        return all;
    }

    /** Exact counts per state, from the tallies. */
    Map<State, Long> counts(DeskScope scope) {
        List<Neighbourhood> there = scope.neighbourhoods(neighbourhoods);
        Map<State, Long> counts = new EnumMap<>(State.class);
        if (there.isEmpty()) {
            return counts;
        }
        jdbc.sql("""
                        select state, sum(problems) as problems
                        from problems.tally
                        where %s
                        group by state
                        """.formatted(SomePlaces.sql()))
                .params(SomePlaces.of(there).params())
                .query(row -> {
                    counts.put(State.of(row.getString("state")), row.getLong("problems"));
                });
        return counts;
    }

    /** Open problems whose day of answer has passed. */
    long late(DeskScope scope) {
        return jdbc.sql(
                        "select count(*) from problems.problem where due_on < :today and ended_on is null and not sensitive and "
                                + SomePlaces.sql())
                .params(SomePlaces.of(scope.neighbourhoods(neighbourhoods)).params())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }

    private List<Problem> head(DeskScope scope, List<State> states, String rest, int most) {
        return jdbc.sql("select " + Problems.columns()
                        + " from problems.problem where state in (:states) and not sensitive and " + scope.sql()
                        + " and " + rest + " limit " + most)
                .param("states", states.stream().map(State::code).toList())
                .query((row, n) -> Problems.read(row))
                .list();
    }

    private Arrived arrived(Viewer viewer, Problem problem) {
        boolean words = viewer.maySee(FieldGroup.REPORT_WORDS, problem.placePath());
        List<Report> said = words ? reports.of(problem.id()) : List.of();
        return new Arrived(
                problem,
                said.isEmpty() || problem.body() != null ? null : said.getLast(),
                words ? photos.of(problem.id()) : List.of(),
                workingDays.firstLook(problem.openedOn()),
                together.hint(viewer, problem));
    }
}
