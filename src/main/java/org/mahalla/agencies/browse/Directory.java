package org.mahalla.agencies.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.agencies.TopicNames;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies in use for everybody, by code, a page at a time. */
@Component
class Directory {
    static final int PAGE = 40;
    private static final int SHOWN = 6;

    private final JdbcClient jdbc;
    private final TopicNames topics;

    Directory(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** @param kind null for every kind; `after`: the last code of the page before, empty for the first */
    record Filter(String q, @Nullable AgencyKind kind, String after) {}

    /**
     * @param topics the first few that it serves
     * @param more how many it serves beside those
     */
    record Row(String code, PlaceName name, AgencyKind kind, PlacePath place, List<PlaceName> topics, int more) {}

    /** @param next the code after which the next page begins; null on the last */
    record Found(List<Row> rows, @Nullable String next) {}

    private record Line(UUID id, String code, PlaceName name, AgencyKind kind, PlacePath place) {}

    Found find(Filter filter) {
        List<Line> lines = jdbc.sql("""
                        select agency_id, code, name_fa, name_en, kind, place_path
                        from agencies.agency
                        where retired_on is null and code > :after and (:kind = '' or kind = :kind)
                          and (:q = '' or position(:q in name_key) > 0)
                        order by code
                        limit :most
                        """)
                .param("after", filter.after())
                .param("kind", filter.kind() == null ? "" : filter.kind().code())
                .param("q", PersianText.key(filter.q()))
                .param("most", PAGE + 1)
                .query((row, n) -> new Line(
                        row.getObject("agency_id", UUID.class),
                        row.getString("code"),
                        new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                        AgencyKind.of(row.getString("kind")),
                        new PlacePath(row.getString("place_path"))))
                .list();
        List<Line> shown = lines.subList(0, Math.min(PAGE, lines.size()));
        Map<UUID, Set<String>> served = served(shown);
        Map<String, PlaceName> names = topics.names();
        List<Row> rows = new ArrayList<>();
        for (Line line : shown) {
            Set<String> codes = served.getOrDefault(line.id(), Set.of());
            rows.add(new Row(
                    line.code(),
                    line.name(),
                    line.kind(),
                    line.place(),
                    codes.stream()
                            .limit(SHOWN)
                            .map(code -> names.getOrDefault(code, new PlaceName("", code)))
                            .toList(),
                    Math.max(0, codes.size() - SHOWN)));
        }
        return new Found(rows, lines.size() <= PAGE ? null : lines.get(PAGE - 1).code());
    }

    private Map<UUID, Set<String>> served(List<Line> lines) {
        Map<UUID, Set<String>> served = new HashMap<>();
        jdbc.sql("select agency_id, topic from agencies.service where agency_id = any(?) order by topic")
                .param(lines.stream().map(Line::id).toArray(UUID[]::new))
                .query(row -> {
                    served.computeIfAbsent(row.getObject("agency_id", UUID.class), id -> new LinkedHashSet<>())
                            .add(row.getString("topic"));
                });
        return served;
    }
}
