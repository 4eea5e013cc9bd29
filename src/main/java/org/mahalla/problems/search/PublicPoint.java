package org.mahalla.problems.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;

/**
 * Where a problem may be shown to be. Kept points are rounded to about a hundred metres; what its topic puts into a home,
 * and what nobody has checked, lies in the middle of a square of about half a kilometre for pages, maps, files, feeds and
 * every window that is asked for: a window that shrinks around it finds nothing more.
 */
public final class PublicPoint {
    /** How far, in degrees, the shown point may lie from the kept one. */
    static final double COARSE = 0.0026;

    private static final int SQUARES = 200;

    private static final Set<State> CHECKED = Arrays.stream(State.values())
            .filter(State::checked)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));

    private PublicPoint() {}

    /** From columns latitude, longitude, topic and state. */
    public static @Nullable Point of(ResultSet row, Topics topics) throws SQLException {
        double latitude = row.getDouble("latitude");
        if (row.wasNull()) {
            return null;
        }
        boolean checked = State.of(row.getString("state")).checked();
        return of(
                new Point(latitude, row.getDouble("longitude")),
                checked ? topics.find(row.getString("topic")).orElse(null) : null);
    }

    /**
     * Whether the same lies in the box of that name, as SQL; `:exact_topics` are {@link #exactTopics}. It is one `case`, so
     * that the planner takes it for a coin and not for a needle, and goes on by the order of the list.
     */
    static String within(String name) {
        return "case when state in (%s) and topic in (:exact_topics) then %s else %s end"
                .formatted(
                        Conditions.quoted(CHECKED),
                        between(name, "latitude", "longitude"),
                        between(name, middle("latitude"), middle("longitude")));
    }

    private static String middle(String column) {
        return "(floor(%s * %d) + 0.5) / %d".formatted(column, SQUARES, SQUARES);
    }

    static String between(String name, String latitude, String longitude) {
        return "%2$s between :%1$s_south and :%1$s_north and %3$s between :%1$s_west and :%1$s_east"
                .formatted(name, latitude, longitude);
    }

    /** Every code of a topic that is in no home. */
    static List<String> exactTopics(Topics topics) {
        List<String> codes = topics.areas().stream()
                .flatMap(area -> topics.codesOf(area).stream())
                .filter(code -> topics.find(code).stream()
                        .noneMatch(topic -> topic.service().inHomes()))
                .toList();
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** A topic that is no longer known counts as one in a home. */
    static Point of(Point kept, @Nullable Topic topic) {
        return topic == null || topic.service().inHomes()
                ? new Point(middle(kept.latitude()), middle(kept.longitude()))
                : kept;
    }

    private static double middle(double degrees) {
        return (Math.floor(degrees * SQUARES) + 0.5) / SQUARES;
    }
}
