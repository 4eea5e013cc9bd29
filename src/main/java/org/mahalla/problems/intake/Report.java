package org.mahalla.problems.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.model.Channel;
import org.mahalla.shared.Point;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A report as the desk reads it: what was said and where, and whether its writer can be reached; never who it is. */
public record Report(
        ReportId id,
        ProblemId problem,
        NeighbourhoodId neighbourhood,
        String topic,
        Channel channel,
        LocalDate reportedOn,
        @Nullable String text,
        @Nullable String place,
        @Nullable Point point,
        Map<String, String> answers,
        boolean reachable) {
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    public Report {
        answers = Map.copyOf(answers);
    }

    /** The same without any of its words. */
    public Report sealed() {
        return new Report(
                id, problem, neighbourhood, topic, channel, reportedOn, null, null, null, Map.of(), reachable);
    }

    /** Opens a sealed column, or gives null for null. */
    interface Opener {
        @Nullable
        String open(byte @Nullable [] sealed);
    }

    static Report read(ResultSet row, Opener seal) throws SQLException {
        String point = seal.open(row.getBytes("point_sealed"));
        String answers = seal.open(row.getBytes("answers_sealed"));
        return new Report(
                new ReportId(row.getObject("report_id", UUID.class)),
                new ProblemId(row.getObject("problem_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                row.getString("topic"),
                Channel.valueOf(row.getString("channel").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("reported_on", LocalDate.class),
                seal.open(row.getBytes("text_sealed")),
                seal.open(row.getBytes("place_sealed")),
                point == null ? null : point(point),
                answers == null ? Map.of() : JsonMapper.shared().readValue(answers, STRINGS),
                row.getBoolean("reachable"));
    }

    private static Point point(String text) {
        int space = text.indexOf(' ');
        return new Point(Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }
}
