package org.mahalla.access.trail;

import static org.mahalla.access.Trail.Event.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mahalla.access.Trail.Event;

/** Events that are looked at together. */
enum TrailGroup {
    READING(
            PERSONAL_DATA_READ,
            SENSITIVE_REPORT_READ,
            REVEAL_ASKED,
            REVEAL_ALLOWED,
            REVEAL_REFUSED,
            EXPORTED,
            TRAIL_READ),
    REFUSED(DENIED, SIGN_IN_FAILED),
    RIGHTS(
            ROLE_GRANTED,
            ROLE_ENDED,
            ACCOUNT_MADE,
            ACCOUNT_CHANGED,
            ACCOUNT_DISABLED,
            KEY_MADE,
            KEY_REVOKED,
            KEYS_ROTATED),
    SESSIONS(SIGNED_IN, SIGNED_OUT, SESSIONS_ENDED);

    private final List<Event> events;

    TrailGroup(Event... events) {
        this.events = List.of(events);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The codes of the events that a filter's word stands for: a group, one event, or all when it is neither. */
    static List<String> events(String word) {
        Optional<TrailGroup> group =
                Arrays.stream(values()).filter(one -> one.code().equals(word)).findFirst();
        List<Event> named = group.map(one -> one.events)
                .orElseGet(() -> Arrays.stream(Event.values())
                        .filter(event -> event.code().equals(word))
                        .toList());
        return (named.isEmpty() ? List.of(Event.values()) : named)
                .stream().map(Event::code).toList();
    }

    /** The shape of the tag of an event: refused ones stand out, readings are marked. */
    static String shape(String event) {
        if (REFUSED.events.stream().anyMatch(one -> one.code().equals(event))) {
            return "no";
        }
        return READING.events.stream().anyMatch(one -> one.code().equals(event)) ? "wait" : "go";
    }
}
