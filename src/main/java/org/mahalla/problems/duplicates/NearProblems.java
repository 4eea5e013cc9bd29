package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.linkage.Twins;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.settings.Settings;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.Point;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what may be the same before anything is compared: of the same area of topics and near, or in the same
 * neighbourhood where the place is unknown; open, or confirmed not long ago. Hidden and joined ones never.
 */
@Component
class NearProblems {
    private static final int NEAREST = 100;
    private static final int CONFIRMED = 30;
    /** Public points are rounded to a thousandth of a degree: they may lie this far from where it is. */
    private static final double ROUGH_METRES = 80;

    private static final double METRES_A_DEGREE = 111_195;

    /** What is looked around: the place, exact or unknown, and the topics of one area. */
    record Around(Neighbourhood place, @Nullable Point point, Topic topic, List<String> topics) {
        Around {
            topics = List.copyOf(topics);
        }
    }

    /** What the reports of a problem say: where, when it was pointed at, and in which words. */
    record Said(@Nullable Point point, String words) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Settings settings;
    private final Clock clock;

    NearProblems(JdbcClient jdbc, Sealer sealer, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    List<Problem> of(Around around) {
        Map<String, Object> params = new HashMap<>();
        params.put("territory", around.place().id().territory().value());
        params.put("topics", around.topics().toArray(String[]::new));
        params.put(
                "since",
                LocalDate.now(clock)
                        .minusDays(settings.number(DuplicateSettings.CONFIRMED, DuplicateSettings.CONFIRMED_DAYS)));
        String order = "opened_on desc, problem_id";
        List<String> places = new ArrayList<>();
        Point point = around.point();
        if (point == null) {
            places.add("neighbourhood_id = :neighbourhood");
            params.put("neighbourhood", around.place().id().value());
        } else {
            Point nowhere = around.place().centre().rough();
            double degrees = (Twins.WINDOW * around.topic().duplicateRadius() + ROUGH_METRES) / METRES_A_DEGREE;
            double narrowing = Math.max(0.1, Math.cos(Math.toRadians(point.latitude())));
            places.add("latitude between :south and :north and longitude between :west and :east");
            places.add("latitude = :middle and longitude = :across");
            params.put("south", point.latitude() - degrees);
            params.put("north", point.latitude() + degrees);
            params.put("west", point.longitude() - degrees / narrowing);
            params.put("east", point.longitude() + degrees / narrowing);
            params.put("middle", nowhere.latitude());
            params.put("across", nowhere.longitude());
            params.put("latitude", point.latitude());
            params.put("longitude", point.longitude());
            params.put("narrowing", narrowing);
            order = "power(latitude - :latitude, 2) + power((longitude - :longitude) * :narrowing, 2), " + order;
        }
        List<String> parts = new ArrayList<>();
        for (String place : places) {
            parts.add(part("ended_on is null", place, order, NEAREST));
            parts.add(part("state = 'confirmed' and ended_on >= :since", place, order, CONFIRMED));
        }
        // planned anew for each report this would take longer than to run: every part weighs every index
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        Map<ProblemId, Problem> found = new LinkedHashMap<>();
        jdbc.sql(String.join(" union all ", parts))
                .params(params)
                .query((row, n) -> Problems.read(row))
                .list()
                .forEach(problem -> found.putIfAbsent(problem.id(), problem));
        return List.copyOf(found.values());
    }

    private static String part(String state, String place, String order, int most) {
        return "(select " + Problems.columns() + " from problems.problem where territory_id = :territory and " + state
                + " and not sensitive and not about_council and topic = any(:topics) and " + place + " order by "
                + order
                + " limit " + most + ")";
    }

    /** What was said of each; exact points and words are opened only for who may read them, others get rough points. */
    Map<ProblemId, Said> said(Collection<ProblemId> problems, boolean opened) {
        Map<ProblemId, Said> said = new HashMap<>();
        if (problems.isEmpty()) {
            return said;
        }
        jdbc.sql("""
                        select problem_id, point_sealed, latitude, longitude, text_sealed
                        from problems.report
                        where territory_id = :territory and problem_id in (:ids)
                        order by reported_on, report_id
                        """)
                .param("territory", problems.iterator().next().territory().value())
                .param("ids", problems.stream().map(ProblemId::value).toList())
                .query(row -> {
                    byte[] point = opened ? row.getBytes("point_sealed") : null;
                    byte[] words = opened ? row.getBytes("text_sealed") : null;
                    double latitude = row.getDouble("latitude");
                    Point rough = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
                    Said one = new Said(
                            point == null ? rough : point(sealer.open(point)), words == null ? "" : sealer.open(words));
                    said.merge(
                            new ProblemId(row.getObject("problem_id", UUID.class)),
                            one,
                            (first, more) -> new Said(
                                    first.point() == null ? more.point() : first.point(),
                                    first.words() + " " + more.words()));
                });
        return said;
    }

    /** Those of which somebody said that they are not the same as this one. */
    Set<ProblemId> apart(ProblemId problem) {
        return new HashSet<>(jdbc.sql("""
                        select other_id from problems.apart where territory_id = :territory and problem_id = :problem
                        union all
                        select problem_id from problems.apart where territory_id = :territory and other_id = :problem
                        """)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Remembers that two are not the same. */
    void tellApart(ProblemId one, ProblemId other) {
        boolean inOrder = one.text().compareTo(other.text()) < 0;
        jdbc.sql("""
                        insert into problems.apart (territory_id, problem_id, other_id, told_on)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(one.territory().value())
                .param((inOrder ? one : other).value())
                .param((inOrder ? other : one).value())
                .param(LocalDate.now(clock))
                .update();
    }

    private static Point point(String text) {
        int space = text.indexOf(' ');
        return new Point(Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }
}
