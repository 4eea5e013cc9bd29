package org.mahalla.problems.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.photos.PhotoId;
import org.mahalla.problems.search.Order;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.ShortMemory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened last among the problems that everybody may see: for home and the neighbourhood's page. */
@Component
public class LatestProblems {
    /** Among so many of the last confirmed ones those with photos of both days are shown first. */
    private static final int LOOKED_AT = 40;

    private final JdbcClient jdbc;
    private final ProblemRows rows;
    private final PublicProblems problems;
    private final Clock clock;
    private final ShortMemory<Integer, List<ProblemRow>> moves;
    private final ShortMemory<Integer, List<Solved>> ends;

    LatestProblems(
            JdbcClient jdbc,
            ProblemRows rows,
            PublicProblems problems,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.problems = problems;
        this.clock = clock;
        this.moves = new ShortMemory<>(clock, kept);
        this.ends = new ShortMemory<>(clock, kept);
    }

    /** Checked problems whose state changed last. */
    @Transactional(readOnly = true)
    public List<ProblemRow> moved(int most) {
        return moves.get(most, this::readMoved);
    }

    /** Confirmed in the last thirty days. */
    @Transactional(readOnly = true)
    public List<Solved> solved(int most) {
        return ends.get(most, n -> readSolved(null, n));
    }

    @Transactional(readOnly = true)
    public List<Solved> solvedIn(NeighbourhoodId neighbourhood, int most) {
        return readSolved(neighbourhood, most);
    }

    /** The newest open ones of a neighbourhood. */
    @Transactional(readOnly = true)
    public List<ProblemRow> openIn(NeighbourhoodId neighbourhood, int most) {
        return problems.first(ProblemFilter.of(neighbourhood).sorted(Order.NEWEST), most);
    }

    private List<ProblemRow> readMoved(int most) {
        return jdbc
                .sql("select " + ProblemRows.COLUMNS + """
                        from problems.problem
                        where not sensitive
                          and state in ('verified', 'proposed', 'adopted', 'in_hand', 'claimed_solved', 'confirmed',
                                        'disputed', 'unanswered', 'impossible')
                        order by state_since desc, problem_id desc
                        limit :most
                        """)
                .param("most", most)
                .query((row, n) -> rows.read(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Solved> readSolved(@Nullable NeighbourhoodId neighbourhood, int most) {
        Map<String, Object> params = new HashMap<>();
        params.put("since", LocalDate.now(clock).minusDays(neighbourhood == null ? 30 : 365));
        params.put("looked", LOOKED_AT);
        params.put("most", most);
        String place = "";
        if (neighbourhood != null) {
            place = "and territory_id = :territory and neighbourhood_id = :neighbourhood";
            params.put("territory", neighbourhood.territory().value());
            params.put("neighbourhood", neighbourhood.value());
        }
        return jdbc
                .sql("""
                        with ended as (
                            select territory_id, %1$s
                            from problems.problem
                            where state = 'confirmed' and not sensitive and ended_on >= :since %2$s
                            order by ended_on desc, problem_id desc
                            limit :looked
                        )
                        select e.*, b.photo_id as before_id, b.added_on as before_on, a.photo_id as after_id,
                               a.added_on as after_on
                        from ended e
                        left join lateral (
                            select photo_id, added_on
                            from problems.photo
                            where territory_id = e.territory_id and problem_id = e.problem_id and kind = 'report'
                              and published_on is not null and hidden_on is null
                            order by added_on, photo_id
                            limit 1) b on true
                        left join lateral (
                            select photo_id, added_on
                            from problems.photo
                            where territory_id = e.territory_id and problem_id = e.problem_id and kind = 'evidence'
                              and published_on is not null and hidden_on is null
                            order by added_on desc, photo_id desc
                            limit 1) a on true
                        order by (b.photo_id is not null and a.photo_id is not null) desc, e.ended_on desc,
                                 e.problem_id desc
                        limit :most
                        """.formatted(ProblemRows.COLUMNS, place))
                .params(params)
                .query((row, n) -> solved(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Solved> solved(ResultSet row) throws SQLException {
        Solved.@Nullable Picture before = picture(row, "before");
        Solved.@Nullable Picture after = picture(row, "after");
        return rows.read(row).map(problem -> new Solved(problem, before, after));
    }

    private static Solved.@Nullable Picture picture(ResultSet row, String when) throws SQLException {
        UUID id = row.getObject(when + "_id", UUID.class);
        return id == null
                ? null
                : new Solved.Picture(
                        new PhotoId(id), Objects.requireNonNull(row.getObject(when + "_on", LocalDate.class)));
    }
}
