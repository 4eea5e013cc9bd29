package org.mahalla.problems.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.maps.HexCell;

/** What somebody asked the list for. It stands in the address, so it can be shared. */
public record ProblemFilter(
        String words,
        @Nullable NeighbourhoodId neighbourhood,
        @Nullable String area,
        Group group,
        Order order,
        @Nullable HexCell cell) {
    public static final ProblemFilter ALL = of(null);

    public ProblemFilter {
        order = order.fits(group) ? order : Order.usual(group);
    }

    public static ProblemFilter of(@Nullable NeighbourhoodId id) {
        return new ProblemFilter("", id, null, Group.OPEN, Order.usual(Group.OPEN), null);
    }

    /** An order that was chosen stays where it means something. */
    public ProblemFilter with(Group other) {
        Order same = order == Order.usual(group) ? Order.usual(other) : order;
        return new ProblemFilter(words, neighbourhood, area, other, same, cell);
    }

    public ProblemFilter withArea(@Nullable String other) {
        return new ProblemFilter(words, neighbourhood, other, group, order, cell);
    }

    public ProblemFilter withCell(@Nullable HexCell other) {
        return new ProblemFilter(words, neighbourhood, area, group, order, other);
    }

    ProblemFilter withWords(String other) {
        return new ProblemFilter(other, neighbourhood, area, group, order, cell);
    }

    ProblemFilter sorted(Order other) {
        return new ProblemFilter(words, neighbourhood, area, group, other, cell);
    }

    ProblemFilter withNeighbourhood(@Nullable NeighbourhoodId other) {
        return new ProblemFilter(words, other, area, group, order, cell);
    }

    /** The same problems whatever the order. */
    ProblemFilter unordered() {
        return sorted(Order.usual(group));
    }

    /** Where and what, but neither group nor topics: what the counts beside the list are taken over. */
    ProblemFilter ground() {
        return new ProblemFilter(words, neighbourhood, null, Group.OPEN, Order.usual(Group.OPEN), cell);
    }

    boolean searching() {
        return !words.isEmpty() || cell != null;
    }

    boolean narrowed() {
        return searching() || neighbourhood != null || area != null || group != Group.OPEN;
    }

    /** The address of the list. */
    public String path() {
        return path("/problems");
    }

    /** The same filter at another address, as `/problems.csv`. */
    String path(String address) {
        StringBuilder out = new StringBuilder(address);
        add(out, "q", words);
        add(out, "neighbourhood", neighbourhood == null ? "" : neighbourhood.text());
        add(out, "topic", Objects.requireNonNullElse(area, ""));
        add(out, "state", group == Group.OPEN ? "" : group.code());
        add(out, "sort", order == Order.usual(group) ? "" : order.code());
        add(out, "cell", cell == null ? "" : cell.code());
        return out.toString();
    }

    /** The address of the page that begins after the cursor. */
    String after(String cursor) {
        StringBuilder out = new StringBuilder(path());
        add(out, "after", cursor);
        return out.toString();
    }

    private static void add(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(out.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
