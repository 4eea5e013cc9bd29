package org.mahalla.launcher.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;

/** What the check knows of the year beside the entries: when which day off became known, and on which days nothing ran. */
final class Diary {
    /** A day off, of one agency or of everybody, from the day on which it was entered until it was taken back. */
    record Off(@Nullable AgencyId agency, LocalDate day, LocalDate known, LocalDate until) {}

    private final List<Off> offs = new ArrayList<>();
    private final Set<LocalDate> silent = new HashSet<>();

    void off(@Nullable AgencyId agency, LocalDate day, LocalDate known, LocalDate until) {
        offs.add(new Off(agency, day, known, until));
    }

    void silent(LocalDate day) {
        silent.add(day);
    }

    boolean ran(LocalDate day) {
        return !silent.contains(day);
    }

    List<Off> offs() {
        return offs;
    }
}
