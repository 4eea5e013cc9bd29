package org.mahalla.problems.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;

/**
 * Where a problem may be shown to be. Kept points are rounded to about a hundred metres; what its topic puts into a home
 * is shown in the middle of a square of about half a kilometre alone, on pages, maps, files and in feeds.
 */
public final class PublicPoint {
    /** How far, in degrees, the shown point may lie from the kept one. */
    static final double COARSE = 0.0026;

    private static final double SQUARES = 200;

    private PublicPoint() {}

    /** From columns latitude, longitude and topic. */
    public static @Nullable Point of(ResultSet row, Topics topics) throws SQLException {
        double latitude = row.getDouble("latitude");
        if (row.wasNull()) {
            return null;
        }
        return of(
                new Point(latitude, row.getDouble("longitude")),
                topics.find(row.getString("topic")).orElse(null));
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
