package org.mahalla.problems.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.ServiceKind;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The taxonomy as the database holds it; read once and kept, for it changes by a decision and not by the hour. A topic that
 * was merged into another leads to that one under its old code; a retired one is known and no longer offered.
 */
@Component
public class Topics {
    private static final TypeReference<List<Topic.Question>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    /** `topics`: by every code that leads to them; `offered`: the codes of those in use. */
    private record Known(
            List<Area> areas,
            Map<String, Topic> topics,
            Set<String> offered,
            Map<String, List<Topic.Question>> asked) {}

    private final JdbcClient jdbc;
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile @Nullable Known known;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All areas with the topics in use, in their order. */
    public List<Area> areas() {
        return known().areas();
    }

    /** The topic that the code leads to, retired or not. */
    public Optional<Topic> find(String code) {
        return Optional.ofNullable(known().topics().get(code));
    }

    /** All that was ever asked under the code, and where it leads now: for the words of old answers. */
    public List<Topic.Question> asked(String code) {
        Known all = known();
        Topic now = all.topics().get(code);
        return Stream.concat(
                        all.asked().getOrDefault(code, List.of()).stream(),
                        now == null ? Stream.empty() : all.asked().getOrDefault(now.code(), List.of()).stream())
                .distinct()
                .toList();
    }

    public Topic get(String code) {
        return find(code).orElseThrow(NotFoundException::new);
    }

    /** The topic that the code leads to, when a report may still be made about it. */
    public Optional<Topic> offered(String code) {
        return find(code).filter(topic -> known().offered().contains(topic.code()));
    }

    /** What a report may be made about, by every code that leads there; not what has no form. */
    public Map<String, Topic> reportable() {
        Known all = known();
        return all.topics().entrySet().stream()
                .filter(topic -> all.offered().contains(topic.getValue().code())
                        && !topic.getValue().outside())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every topic, in use or not, by every code that leads to it. */
    Map<String, Topic> all() {
        return known().topics();
    }

    public Optional<Area> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** Every code under which a problem belongs to the area: of topics in use, retired and merged ones. */
    public List<String> codesOf(Area area) {
        return known().topics().entrySet().stream()
                .filter(topic -> topic.getValue().area().equals(area.code()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Every code that leads to the same topic as this one. */
    public List<String> codesOf(String code) {
        Topic meant = known().topics().get(code);
        return meant == null
                ? List.of(code)
                : known().topics().entrySet().stream()
                        .filter(topic -> topic.getValue().code().equals(meant.code()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    /** The topics that people call by these words: by a name in either language or by one of the other names. */
    public List<Topic> called(String words) {
        String sought = PersianText.key(words);
        return sought.isEmpty()
                ? List.of()
                : known().topics().values().stream()
                        .distinct()
                        .filter(topic -> Stream.concat(
                                        Stream.of(
                                                topic.name().fa(), topic.name().en()),
                                        topic.otherNames().stream())
                                .anyMatch(name -> PersianText.key(name).contains(sought)))
                        .toList();
    }

    /** To be called after the taxonomy has changed and the change is committed. */
    public void forget() {
        forgotten.incrementAndGet();
        known = null;
    }

    private Known known() {
        Known found = known;
        if (found == null) {
            int before = forgotten.get();
            found = read();
            if (before == forgotten.get()) {
                known = found;
            }
        }
        return found;
    }

    private Known read() {
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<String, Topic> topics = new HashMap<>();
        Map<String, List<Topic>> ofArea = new HashMap<>();
        Map<String, String> merged = new HashMap<>();
        Set<String> offered = new HashSet<>();
        Map<String, List<Topic.Question>> asked = new HashMap<>();
        Set<String> gone = new HashSet<>();
        jdbc.sql("""
                        select topic, parent, position, service, icon, name_fa, name_en, other_names, ask_fa, ask_en,
                               guidance_fa, guidance_en, call_number, agency_kind, response_days, duplicate_radius,
                               questions, questions_off, outside, danger, merged_into, retired_on
                        from problems.topic
                        order by parent nulls first, position
                        """).query(row -> {
            String code = row.getString("topic");
            asked.put(code, JsonMapper.shared().readValue(row.getString("questions"), QUESTIONS));
            if (row.getString("parent") == null && row.getObject("retired_on") != null) {
                gone.add(code);
            }
            if (row.getString("parent") == null) {
                areas.put(
                        code,
                        new Area(code, row.getInt("position"), row.getString("icon"), words(row, "name"), List.of()));
            } else if (row.getString("merged_into") != null) {
                merged.put(code, row.getString("merged_into"));
            } else {
                Topic topic = topic(row);
                topics.put(code, topic);
                if (row.getObject("retired_on") == null) {
                    offered.add(code);
                    ofArea.computeIfAbsent(topic.area(), area -> new ArrayList<>())
                            .add(topic);
                }
            }
        });
        merged.forEach((from, to) -> Optional.ofNullable(topics.get(to)).ifPresent(topic -> topics.put(from, topic)));
        return new Known(
                areas.values().stream()
                        .filter(area -> !gone.contains(area.code()))
                        .map(area -> new Area(
                                area.code(),
                                area.position(),
                                area.icon(),
                                area.name(),
                                ofArea.getOrDefault(area.code(), List.of())))
                        .toList(),
                Map.copyOf(topics),
                Set.copyOf(offered),
                Map.copyOf(asked));
    }

    private static Topic topic(ResultSet row) throws SQLException {
        List<String> off = JsonMapper.shared().readValue(row.getString("questions_off"), CODES);
        List<Topic.Question> questions = JsonMapper.shared().readValue(row.getString("questions"), QUESTIONS);
        return new Topic(
                row.getString("topic"),
                row.getString("parent"),
                row.getInt("position"),
                ServiceKind.find(row.getString("service")).orElseThrow(),
                row.getString("icon"),
                words(row, "name"),
                names(row.getString("other_names")),
                words(row, "ask"),
                words(row, "guidance"),
                row.getString("call_number"),
                row.getString("agency_kind"),
                row.getInt("response_days"),
                row.getInt("duplicate_radius"),
                questions.stream()
                        .filter(question -> !off.contains(question.code()))
                        .toList(),
                row.getBoolean("outside"),
                row.getString("danger"));
    }

    /** Names as an editor writes them, with commas between. */
    private static List<String> names(String text) {
        return Arrays.stream(text.split("[,،;؛\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Topic.Words words(ResultSet row, String column) throws SQLException {
        return new Topic.Words(row.getString(column + "_fa"), row.getString(column + "_en"));
    }
}
