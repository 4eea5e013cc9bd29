package org.mahalla.problems.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.ServiceKind;
import org.mahalla.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The taxonomy as the database holds it; read once and kept, for it changes by a decision and not by the hour. */
@Component
public class Topics {
    private static final TypeReference<List<Topic.Question>> QUESTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private volatile @Nullable List<Area> areas;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All areas with the topics in use, in their order. */
    public List<Area> areas() {
        List<Area> known = areas;
        if (known == null) {
            known = read();
            areas = known;
        }
        return known;
    }

    public Optional<Topic> find(String code) {
        return areas().stream()
                .flatMap(area -> area.topics().stream())
                .filter(topic -> topic.code().equals(code))
                .findFirst();
    }

    public Topic get(String code) {
        return find(code).orElseThrow(NotFoundException::new);
    }

    public Optional<Area> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    void forget() {
        areas = null;
    }

    private List<Area> read() {
        Map<String, Area> found = new LinkedHashMap<>();
        Map<String, List<Topic>> topics = new LinkedHashMap<>();
        jdbc.sql("""
                        select topic, parent, position, service, icon, name_fa, name_en, ask_fa, ask_en, guidance_fa,
                               guidance_en, call_number, agency_kind, response_days, duplicate_radius, questions, outside,
                               danger
                        from problems.topic
                        where retired_on is null
                        order by parent nulls first, position
                        """).query(row -> {
            if (row.getString("parent") == null) {
                Area area = new Area(
                        row.getString("topic"),
                        row.getInt("position"),
                        row.getString("icon"),
                        words(row, "name"),
                        List.of());
                found.put(area.code(), area);
            } else {
                Topic topic = topic(row);
                topics.computeIfAbsent(topic.area(), area -> new ArrayList<>()).add(topic);
            }
        });
        return found.values().stream()
                .map(area -> new Area(
                        area.code(),
                        area.position(),
                        area.icon(),
                        area.name(),
                        topics.getOrDefault(area.code(), List.of())))
                .toList();
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                row.getString("topic"),
                row.getString("parent"),
                row.getInt("position"),
                ServiceKind.find(row.getString("service")).orElseThrow(),
                row.getString("icon"),
                words(row, "name"),
                words(row, "ask"),
                words(row, "guidance"),
                row.getString("call_number"),
                row.getString("agency_kind"),
                row.getInt("response_days"),
                row.getInt("duplicate_radius"),
                JsonMapper.shared().readValue(row.getString("questions"), QUESTIONS),
                row.getBoolean("outside"),
                row.getString("danger"));
    }

    private static Topic.Words words(ResultSet row, String column) throws SQLException {
        return new Topic.Words(row.getString(column + "_fa"), row.getString(column + "_en"));
    }
}
