package org.mahalla.access.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Role;

/** One line of the list: somebody, and one role of theirs or none. */
record RoleRow(
        String account,
        String userName,
        String name,
        @Nullable String contactEnd,
        @Nullable String grant,
        @Nullable Role role,
        @Nullable String path,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean authenticator,
        boolean password,
        boolean disabled,
        @Nullable LocalDate seen,
        String cursor) {

    /** The paths of those rows that have one. */
    static List<String> paths(List<RoleRow> rows) {
        return rows.stream().map(RoleRow::path).filter(Objects::nonNull).toList();
    }

    /** The shape and word of the tag: `key` of the message and css state. */
    State state(LocalDate today) {
        if (disabled) {
            return new State("no", "access.people.disabled");
        }
        if (until == null) {
            return new State("wait", "access.people.norole");
        }
        if (until.isBefore(today)) {
            return new State("no", "access.people.over");
        }
        if (role != null && role.needsBothFactors() && !authenticator) {
            return new State("late", "access.people.nofactor");
        }
        return until.isBefore(today.plusDays(30))
                ? new State("wait", "access.people.ending")
                : new State("go", "access.people.holds");
    }

    /** How the person comes in. */
    String wayKey() {
        return disabled
                ? "access.people.way.closed"
                : !password
                        ? "access.people.way.code"
                        : authenticator ? "access.people.way.both" : "access.people.way.password";
    }

    /** Where in a bar of 120 units a day of the four years around today stands. */
    static long at(LocalDate day, LocalDate today) {
        long start = today.minusYears(2).toEpochDay();
        long length = today.plusYears(2).toEpochDay() - start;
        return Math.clamp((day.toEpochDay() - start) * 120 / length, 0, 120);
    }

    record State(String shape, String key) {}
}
