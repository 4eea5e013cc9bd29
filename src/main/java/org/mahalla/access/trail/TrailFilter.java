package org.mahalla.access.trail;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.DateFields;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the trail as they stand in its address; the event is one of them or a group. */
record TrailFilter(
        @Nullable String person,
        @Nullable String place,
        @Nullable String event,
        @Nullable String fromDay,
        @Nullable String fromMonth,
        @Nullable String fromYear,
        @Nullable String untilDay,
        @Nullable String untilMonth,
        @Nullable String untilYear,
        @Nullable String after) {

    String thePerson() {
        return text(person);
    }

    String thePlace() {
        return text(place);
    }

    String theEvent() {
        return text(event);
    }

    DateFields from() {
        return new DateFields(text(fromDay), text(fromMonth), text(fromYear));
    }

    DateFields until() {
        return new DateFields(text(untilDay), text(untilMonth), text(untilYear));
    }

    /** The last row of the page before. */
    Optional<UUID> cursor() {
        return CompactId.decode(text(after));
    }

    /** The day in the fields; empty fields are no day, wrong ones are noted in the errors. */
    static Optional<LocalDate> day(String field, DateFields fields, FormErrors errors) {
        if (fields.isBlank()) {
            return Optional.empty();
        }
        fields.read().findRefusal().ifPresent(refusal -> errors.reject(field, refusal));
        return fields.read().find();
    }

    boolean given() {
        return !given(null).isEmpty();
    }

    /** The same list from a row on; from the newest when there is none. */
    String address(@Nullable String from) {
        Map<String, String> given = given(from);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/trail");
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }

    private Map<String, String> given(@Nullable String from) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("person", text(person));
        all.put("place", text(place));
        all.put("event", text(event));
        all.put("fromDay", text(fromDay));
        all.put("fromMonth", text(fromMonth));
        all.put("fromYear", text(fromYear));
        all.put("untilDay", text(untilDay));
        all.put("untilMonth", text(untilMonth));
        all.put("untilYear", text(untilYear));
        all.put("after", text(from));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
