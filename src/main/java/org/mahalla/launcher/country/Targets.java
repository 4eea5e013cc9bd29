package org.mahalla.launcher.country;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Point;

/** What a load may ask for: some thousand problems, places and codes of the country, the same for the same folder. */
record Targets(
        List<Shown> problems, List<Place> places, List<String> codes, List<Subject> topics, Map<String, Long> rows) {
    private static final int MOST = 4_000;
    private static final int QUIET_SECONDS = 600;

    /** A problem that everybody may open, with the day by which lists are ordered. */
    record Shown(String id, LocalDate opened, boolean open, String topic, String place, Point point) {}

    record Place(String id, Point middle, String name) {}

    record Subject(String code, String area) {}

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Targets read(String url) throws SQLException {
        try (Connection database = DriverManager.getConnection(url)) {
            awaitQuiet(database);
            return new Targets(
                    all(
                            database,
                            "select problem_id, opened_on, ended_on is null as open, topic, neighbourhood_id, latitude, longitude from problems.problem"
                                    + " where state not in ('joined', 'set_aside') and not sensitive order by md5(problem_id::text)"
                                    + " limit " + MOST,
                            row -> new Shown(
                                    id(row, "problem_id"),
                                    row.getObject("opened_on", LocalDate.class),
                                    row.getBoolean("open"),
                                    row.getString("topic"),
                                    id(row, "neighbourhood_id"),
                                    new Point(row.getDouble("latitude"), row.getDouble("longitude")))),
                    all(
                            database,
                            "select neighbourhood_id, latitude, longitude, name_fa from places.neighbourhood"
                                    + " order by md5(path) limit " + MOST,
                            row -> new Place(
                                    id(row, "neighbourhood_id"),
                                    new Point(row.getDouble("latitude"), row.getDouble("longitude")),
                                    row.getString("name_fa"))),
                    all(
                            database,
                            "select code from problems.tracking_code order by md5(code) limit " + MOST,
                            row -> row.getString("code")),
                    all(
                            database,
                            "select topic, parent from problems.topic where parent is not null and not outside"
                                    + " and retired_on is null order by topic",
                            row -> new Subject(row.getString("topic"), row.getString("parent"))),
                    rows(database));
        }
    }

    /** What a start does by itself is done first: it would be measured with whatever comes first. */
    static void awaitQuiet(Connection database) throws SQLException {
        for (int i = 0; i < QUIET_SECONDS; i++) {
            List<Integer> busy = all(
                    database,
                    "select count(*) as busy from platform.scheduled_tasks where picked or execution_time < now()",
                    row -> row.getInt("busy"));
            if (i > 2 && busy.getFirst() == 0) {
                return;
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Map<String, Long> rows(Connection database) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : List.of(
                "problems.problem",
                "problems.report",
                "problems.support",
                "problems.photo",
                "platform.timeline_entry",
                "places.neighbourhood",
                "places.territory")) {
            rows.put(
                    table.substring(table.indexOf('.') + 1),
                    all(database, "select count(*) as n from " + table, row -> row.getLong("n"))
                            .getFirst());
        }
        return rows;
    }

    static <T> List<T> all(Connection database, String sql, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reading.of(rows));
            }
        }
        return found;
    }

    private static String id(ResultSet row, String column) throws SQLException {
        return CompactId.encode(row.getObject(column, UUID.class));
    }
}
