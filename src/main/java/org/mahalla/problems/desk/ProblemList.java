package org.mahalla.problems.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's list of problems, page by page without counting past pages. */
@Component
class ProblemList {
    static final int PAGE = 25;
    /** Counting ends here; more is said as “more than”. */
    static final int MOST_COUNTED = 1000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** One page; `next` is where the following one begins. */
    record Found(List<Problem> problems, @Nullable String next, int count) {
        Found {
            problems = List.copyOf(problems);
        }

        boolean countedOut() {
            return count > MOST_COUNTED;
        }
    }

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Clock clock;

    ProblemList(JdbcClient jdbc, Topics topics, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.clock = clock;
    }

    Found find(ProblemFilter filter, DeskScope scope) {
        Map<String, Object> params = new HashMap<>(scope.params());
        String where = where(filter, scope, params);
        int count = jdbc.sql("select count(*) from (select 1 from problems.problem where " + where + " limit "
                        + (MOST_COUNTED + 1) + ") as counted")
                .params(params)
                .query(Integer.class)
                .single();
        ProblemFilter.Sort sort = filter.theSort();
        String from = cursor(filter.after(), sort, params);
        List<Problem> found = jdbc.sql("select " + Problems.columns() + " from problems.problem where " + where + from
                        + " order by " + order(sort) + " limit " + (PAGE + 1))
                .params(params)
                .query((row, n) -> Problems.read(row))
                .list();
        if (found.size() <= PAGE) {
            return new Found(found, null, count);
        }
        List<Problem> page = found.subList(0, PAGE);
        Problem last = page.getLast();
        if (sort == ProblemFilter.Sort.PRIORITY) {
            return new Found(page, priority(last) + "~" + last.id().text(), count);
        }
        LocalDate day = sort == ProblemFilter.Sort.DUE && last.dueOn() != null ? last.dueOn() : last.openedOn();
        return new Found(page, day + "~" + last.id().text(), count);
    }

    private int priority(Problem problem) {
        return jdbc.sql("select priority from problems.problem where territory_id = ? and problem_id = ?")
                .params(problem.id().territory().value(), problem.id().value())
                .query(Integer.class)
                .single();
    }

    private String where(ProblemFilter filter, DeskScope scope, Map<String, Object> params) {
        List<String> where = new ArrayList<>(List.of("not sensitive", scope.sql()));
        if (!filter.states().isEmpty()) {
            where.add("state in (:states)");
            params.put("states", filter.states().stream().map(State::code).toList());
        }
        List<String> wanted = topics(filter);
        if (!wanted.isEmpty()) {
            where.add("topic in (:topics)");
            params.put("topics", wanted);
        }
        Optional.ofNullable(filter.place()).flatMap(NeighbourhoodId::of).ifPresent(id -> {
            where.add("territory_id = :territory and neighbourhood_id = :neighbourhood");
            params.put("territory", id.territory().value());
            params.put("neighbourhood", id.value());
        });
        if (filter.onlyLate() || filter.theSort() == ProblemFilter.Sort.DUE) {
            where.add("ended_on is null and due_on is not null");
        }
        if (filter.theSort() == ProblemFilter.Sort.PRIORITY) {
            where.add("ended_on is null");
        }
        if (filter.onlyLate()) {
            where.add("due_on < :today");
            params.put("today", LocalDate.now(clock));
        }
        search(filter.searched(), where, params);
        return String.join(" and ", where);
    }

    private List<String> topics(ProblemFilter filter) {
        Optional<Topic> topic = Optional.ofNullable(filter.topic()).flatMap(topics::find);
        if (topic.isPresent()) {
            return List.of(topic.get().code());
        }
        return Optional.ofNullable(filter.area()).flatMap(topics::area).map(Area::topics).orElse(List.of()).stream()
                .map(Topic::code)
                .toList();
    }

    /** A short number is the problem's own; anything else is looked for by the beginnings of its words. */
    private static void search(String typed, List<String> where, Map<String, Object> params) {
        String number = Digits.latin(typed);
        if (NUMBER.matcher(number).matches()) {
            where.add("number = :number");
            params.put("number", Integer.parseInt(number));
        } else if (!typed.isEmpty()) {
            String words = WORD.matcher(PersianText.key(typed))
                    .results()
                    .limit(8)
                    .map(word -> word.group() + ":*")
                    .collect(Collectors.joining(" & "));
            where.add(words.isEmpty() ? "false" : "search @@ to_tsquery('simple', :words)");
            if (!words.isEmpty()) {
                params.put("words", words);
            }
        }
    }

    private static String order(ProblemFilter.Sort sort) {
        return switch (sort) {
            case NEWEST -> "opened_on desc, problem_id desc";
            case OLDEST -> "opened_on, problem_id";
            case DUE -> "due_on, problem_id";
            case PRIORITY -> "priority desc, problem_id desc";
        };
    }

    /** Where the page begins; a cursor that is none begins at the first page. */
    private static String cursor(@Nullable String after, ProblemFilter.Sort sort, Map<String, Object> params) {
        String[] parts = after == null ? new String[0] : after.split("~", 2);
        Optional<UUID> id = parts.length == 2 ? CompactId.decode(parts[1]) : Optional.empty();
        if (sort == ProblemFilter.Sort.PRIORITY) {
            OptionalInt points = parts.length == 2 ? Digits.parseInt(parts[0]) : OptionalInt.empty();
            if (id.isEmpty() || points.isEmpty()) {
                return "";
            }
            params.put("points", points.getAsInt());
            params.put("id", id.get());
            return " and (priority, problem_id) < (:points, :id)";
        }
        Optional<LocalDate> day = parts.length == 2 ? day(parts[0]) : Optional.empty();
        if (id.isEmpty() || day.isEmpty()) {
            return "";
        }
        params.put("day", day.get());
        params.put("id", id.get());
        return switch (sort) {
            case NEWEST -> " and (opened_on, problem_id) < (:day, :id)";
            case OLDEST -> " and (opened_on, problem_id) > (:day, :id)";
            case DUE -> " and (due_on, problem_id) > (:day, :id)";
            case PRIORITY -> "";
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> Math.abs(day.getYear()) < 5000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
