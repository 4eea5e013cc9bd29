package org.mahalla.problems.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.Stage;
import org.mahalla.problems.model.State;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the desk's list as they stand in its address; what is not known counts as not given. */
record ProblemFilter(
        @Nullable String state,
        @Nullable String stage,
        @Nullable String area,
        @Nullable String topic,
        @Nullable String place,
        @Nullable String late,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String after) {

    /** The order of the list; `DUE` holds only what is open and has a day of answer, `PRIORITY` only what is open. */
    enum Sort {
        NEWEST,
        OLDEST,
        DUE,
        PRIORITY;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Optional<State> theState() {
        return Arrays.stream(State.values())
                .filter(one -> one.code().equals(state))
                .findFirst();
    }

    Optional<Stage> theStage() {
        return Arrays.stream(Stage.values())
                .filter(one -> one.code().equals(stage))
                .findFirst();
    }

    /** The states wanted; empty for all of them. */
    List<State> states() {
        return theState()
                .map(List::of)
                .orElseGet(() -> theStage()
                        .map(one ->
                                Optional.ofNullable(StageColumn.STATES.get(one)).orElseGet(() -> State.in(one)))
                        .orElse(List.of()));
    }

    boolean onlyLate() {
        return late != null && !late.isBlank();
    }

    String searched() {
        return q == null ? "" : q.strip();
    }

    Sort theSort() {
        return Arrays.stream(Sort.values())
                .filter(one -> one.code().equals(sort))
                .findFirst()
                .orElse(onlyLate() ? Sort.DUE : Sort.NEWEST);
    }

    /** The same list from another place on, or without a filter (null). */
    String address(@Nullable String from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/problems");
        List<String[]> given = new ArrayList<>();
        given.add(new String[] {"state", text(state)});
        given.add(new String[] {"stage", text(stage)});
        given.add(new String[] {"area", text(area)});
        given.add(new String[] {"topic", text(topic)});
        given.add(new String[] {"place", text(place)});
        given.add(new String[] {"late", text(late)});
        given.add(new String[] {"q", text(q)});
        given.add(new String[] {"sort", text(sort)});
        given.add(new String[] {"after", text(from)});
        given.stream().filter(one -> !one[1].isBlank()).forEach(one -> address.queryParam(one[0], "{" + one[0] + "}"));
        Object[] values = given.stream()
                .map(one -> one[1])
                .filter(value -> !value.isBlank())
                .toArray();
        return address.encode().buildAndExpand(values).toUriString();
    }

    boolean given() {
        return !states().isEmpty()
                || onlyLate()
                || !searched().isEmpty()
                || !text(area).isBlank()
                || !text(topic).isBlank()
                || !text(place).isBlank();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
