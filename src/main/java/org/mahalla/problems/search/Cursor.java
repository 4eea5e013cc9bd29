package org.mahalla.problems.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.problems.ProblemId;

/** The row after which a page of a list begins: what the list is sorted by, and the row's id. */
public record Cursor(String key, ProblemId id) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}|[0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9a-z]{26})");

    public String text() {
        return key + "_" + id.text();
    }

    /** Empty for a cursor that does not fit the order; the list then begins at its start. */
    public static Optional<Cursor> of(String text, Order order) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || isDay(parts.group(1)) != order.byDay()) {
            return Optional.empty();
        }
        return ProblemId.of(parts.group(2)).map(id -> new Cursor(parts.group(1), id));
    }

    private static boolean isDay(String key) {
        try {
            return LocalDate.parse(key).getYear() > 0;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
