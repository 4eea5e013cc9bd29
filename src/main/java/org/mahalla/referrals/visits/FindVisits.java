package org.mahalla.referrals.visits;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.stages.DeskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits of the viewer's places by day, page by page: what is still to come or to be told, and what is over. */
@Component
class FindVisits {
    /** Rows of a page. */
    static final int PAGE = 25;

    private static final Pattern AFTER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.([0-9a-z]{26})");

    private final JdbcClient jdbc;

    FindVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page.
     *
     * @param next where the next page begins; null on the last
     */
    record Found(List<Visit> rows, @Nullable String next) {
        Found {
            rows = List.copyOf(rows);
        }
    }

    private record From(LocalDate day, VisitId id) {}

    /**
     * What is planned, the nearest day first, so that what was never told stands on top; or what is over, the latest day
     * first.
     *
     * @param after where a page begins, as {@link Found#next} gave it; anything else is the first page
     */
    Found page(Viewer viewer, boolean over, @Nullable String after) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(over ? "state <> 'planned' and " : "state = 'planned' and ")
                .append(DeskScope.of(viewer, Action.SEE_REFERRALS).sql());
        from(after).ifPresent(from -> {
            where.append(" and (on_day, visit_id) ").append(over ? '<' : '>').append(" (:day, :id)");
            params.put("day", from.day());
            params.put("id", from.id().value());
        });
        params.put("most", PAGE + 1);
        String order = over ? "on_day desc, visit_id desc" : "on_day, visit_id";
        List<Visit> rows = jdbc.sql("select " + Visits.COLUMNS + " from referrals.visit v where " + where + " order by "
                        + order + " limit :most")
                .params(params)
                .query((row, n) -> Visits.read(row))
                .list();
        if (rows.size() <= PAGE) {
            return new Found(rows, null);
        }
        Visit last = rows.get(PAGE - 1);
        return new Found(rows.subList(0, PAGE), last.day() + "." + last.id().text());
    }

    private static Optional<From> from(@Nullable String after) {
        Matcher found = AFTER.matcher(after == null ? "" : after);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(found.group(1));
            return VisitId.of(found.group(2)).map(id -> new From(day, id));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
