package org.mahalla.problems.browse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.HexCell;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;

/**
 * The filter as it stands in an address. A place, topic or cell that is not there is not found; a state or an order that
 * is not there is left out, and a page says so.
 */
record FilterForm(
        @Nullable String q,
        @Nullable String neighbourhood,
        @Nullable String topic,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String cell) {
    static final int MOST_LETTERS = 100;

    ProblemFilter read(Neighbourhoods neighbourhoods, Topics topics) {
        Group group = given(state).flatMap(Group::find).orElse(Group.OPEN);
        return new ProblemFilter(
                words(),
                given(neighbourhood).map(text -> known(text, neighbourhoods)).orElse(null),
                given(topic)
                        .map(code -> topics.area(code)
                                .orElseThrow(NotFoundException::new)
                                .code())
                        .orElse(null),
                group,
                given(sort).flatMap(Order::find).orElse(Order.usual(group)),
                given(cell)
                        .map(code -> HexCell.of(code).orElseThrow(NotFoundException::new))
                        .orElse(null));
    }

    /** What was asked for and is not there. */
    List<String> unknown() {
        return Stream.concat(
                        given(state).filter(code -> Group.find(code).isEmpty()).stream(),
                        given(sort).filter(code -> Order.find(code).isEmpty()).stream())
                .map(code -> shortened(PersianText.line(code)))
                .toList();
    }

    /** Empty for what has nothing to read in it, as a half space alone. */
    String words() {
        String line = PersianText.line(q == null ? "" : q);
        return PersianText.key(line).isEmpty() ? "" : shortened(line);
    }

    private static String shortened(String line) {
        return line.length() <= MOST_LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MOST_LETTERS)))
                        .strip();
    }

    private static NeighbourhoodId known(String text, Neighbourhoods neighbourhoods) {
        return NeighbourhoodId.of(text)
                .filter(id -> neighbourhoods.find(id).isPresent())
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
