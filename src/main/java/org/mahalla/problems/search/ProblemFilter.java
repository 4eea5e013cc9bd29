package org.mahalla.problems.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.maps.HexCell;
import org.mahalla.problems.model.State;
import org.mahalla.shared.PlacePath;

/**
 * What somebody asked for, the same for list, desk, map, export and feed. It stands in the address, so it can be shared
 * and kept; who may see what is no part of it but the {@link Sight} of the page.
 *
 * @param division everything under this path; never together with a neighbourhood
 * @param area an area of topics; never together with a topic
 * @param state one state alone, in place of its group
 * @param holder the agency it was given to, as it was written
 * @param assignee whose work it is; only the desk asks
 */
public record ProblemFilter(
        String words,
        @Nullable NeighbourhoodId neighbourhood,
        @Nullable PlacePath division,
        @Nullable String area,
        @Nullable String topic,
        Group group,
        @Nullable State state,
        @Nullable Due due,
        @Nullable String holder,
        @Nullable Assignee assignee,
        @Nullable ReportedDay from,
        @Nullable ReportedDay to,
        @Nullable Window window,
        @Nullable HexCell cell,
        Order order) {
    public static final ProblemFilter ALL = new Parts().filter();

    public ProblemFilter {
        if (state != null) {
            group = state.open() ? Group.OPEN : State.PUBLIC.contains(state) ? Group.ALL : Group.ANY;
        }
        order = order.fits(group, ranked(words)) ? order : Order.usual(group, ranked(words));
    }

    public static ProblemFilter of(@Nullable NeighbourhoodId id) {
        return ALL.withNeighbourhood(id);
    }

    /** An order that was chosen stays where it means something. */
    public ProblemFilter with(Group other) {
        return but(parts -> {
            parts.group = other;
            parts.state = null;
        });
    }

    public ProblemFilter withState(State other) {
        return but(parts -> parts.state = other);
    }

    public ProblemFilter withDue(@Nullable Due other) {
        return but(parts -> parts.due = other);
    }

    /** Everything in the area; with null whatever the topic. */
    public ProblemFilter withArea(@Nullable String other) {
        return but(parts -> {
            parts.area = other;
            parts.topic = null;
        });
    }

    public ProblemFilter withTopic(@Nullable String other) {
        return but(parts -> {
            parts.area = null;
            parts.topic = other;
        });
    }

    public ProblemFilter withCell(@Nullable HexCell other) {
        return but(parts -> parts.cell = other);
    }

    public ProblemFilter withWindow(@Nullable Window other) {
        return but(parts -> parts.window = other);
    }

    public ProblemFilter withWords(String other) {
        return but(parts -> parts.words = other);
    }

    public ProblemFilter withHolder(@Nullable String other) {
        return but(parts -> parts.holder = other);
    }

    public ProblemFilter withAssignee(@Nullable Assignee other) {
        return but(parts -> parts.assignee = other);
    }

    public ProblemFilter reported(@Nullable ReportedDay first, @Nullable ReportedDay last) {
        return but(parts -> {
            parts.from = first;
            parts.to = last;
        });
    }

    public ProblemFilter sorted(Order other) {
        return but(parts -> parts.order = other);
    }

    public ProblemFilter withNeighbourhood(@Nullable NeighbourhoodId other) {
        return but(parts -> {
            parts.neighbourhood = other;
            parts.division = null;
        });
    }

    public ProblemFilter withDivision(@Nullable PlacePath other) {
        return but(parts -> {
            parts.neighbourhood = null;
            parts.division = other;
        });
    }

    /** The same problems whatever the order. */
    public ProblemFilter unordered() {
        return but(parts -> parts.order = null);
    }

    /** Everything but group, state and topics: what the counts beside the list are taken over. */
    ProblemFilter ground() {
        return but(parts -> {
            parts.group = Group.OPEN;
            parts.state = null;
            parts.area = null;
            parts.topic = null;
            parts.order = null;
        });
    }

    /** Whether only problems themselves can say which fit, and no tally. */
    boolean searching() {
        return !words.isEmpty()
                || cell != null
                || window != null
                || holder != null
                || assignee != null
                || from != null
                || to != null;
    }

    /** Whether more than place, topic and state narrows it: such a page is for who asked and not for everybody's search. */
    public boolean searched() {
        return searching() || due != null;
    }

    /** Whether anything besides state and order narrows it. */
    public boolean tagged() {
        return searched() || neighbourhood != null || division != null || area != null || topic != null;
    }

    public boolean narrowed() {
        return searching()
                || neighbourhood != null
                || division != null
                || area != null
                || topic != null
                || due != null
                || state != null
                || group != Group.OPEN;
    }

    /** What the state is called in addresses: the one state, else the group. */
    public String standing() {
        return state == null ? group.code() : state.code();
    }

    public Order usualOrder() {
        return Order.usual(group, ranked(words));
    }

    public boolean mayBe(Order other) {
        return other.fits(group, ranked(words));
    }

    /** The address of the public list. */
    public String path() {
        return path("/problems");
    }

    /** The same filter at another address, as `/problems.csv`. */
    public String path(String address) {
        StringBuilder out = new StringBuilder(address);
        add(out, "q", words);
        add(out, "neighbourhood", neighbourhood == null ? "" : neighbourhood.text());
        add(out, "place", division == null ? "" : division.value());
        add(out, "topic", Objects.requireNonNullElse(topic, Objects.requireNonNullElse(area, "")));
        add(out, "state", state == null && group == Group.OPEN ? "" : standing());
        add(out, "due", due == null ? "" : due.code());
        add(out, "holder", Objects.requireNonNullElse(holder, ""));
        add(out, "assignee", assignee == null ? "" : assignee.code());
        add(out, "from", from == null ? "" : from.text());
        add(out, "to", to == null ? "" : to.text());
        add(out, "window", window == null ? "" : window.text());
        add(out, "cell", cell == null ? "" : cell.code());
        add(out, "sort", order == usualOrder() ? "" : order.code());
        return out.toString();
    }

    /** The address of the page that begins after the cursor. */
    public String after(String cursor) {
        return after("/problems", cursor);
    }

    public String after(String address, String cursor) {
        StringBuilder out = new StringBuilder(path(address));
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

    /** A number is looked up and needs no ranking. */
    private static boolean ranked(String words) {
        return !words.isEmpty() && ProblemNumber.read(words).isEmpty();
    }

    private ProblemFilter but(Consumer<Parts> change) {
        Parts parts = new Parts();
        parts.words = words;
        parts.neighbourhood = neighbourhood;
        parts.division = division;
        parts.area = area;
        parts.topic = topic;
        parts.group = group;
        parts.state = state;
        parts.due = due;
        parts.holder = holder;
        parts.assignee = assignee;
        parts.from = from;
        parts.to = to;
        parts.window = window;
        parts.cell = cell;
        parts.order = order == usualOrder() ? null : order;
        change.accept(parts);
        return parts.filter();
    }

    /** A filter in the making; no order is the usual one. */
    static final class Parts {
        String words = "";

        @Nullable
        NeighbourhoodId neighbourhood;

        @Nullable
        PlacePath division;

        @Nullable
        String area;

        @Nullable
        String topic;

        Group group = Group.OPEN;

        @Nullable
        State state;

        @Nullable
        Due due;

        @Nullable
        String holder;

        @Nullable
        Assignee assignee;

        @Nullable
        ReportedDay from;

        @Nullable
        ReportedDay to;

        @Nullable
        Window window;

        @Nullable
        HexCell cell;

        @Nullable
        Order order;

        ProblemFilter filter() {
            Group seen = state == null ? group : state.open() ? Group.OPEN : Group.ALL;
            return new ProblemFilter(
                    words,
                    neighbourhood,
                    division,
                    area,
                    topic,
                    group,
                    state,
                    due,
                    holder,
                    assignee,
                    from,
                    to,
                    window,
                    cell,
                    order == null ? Order.usual(seen, ranked(words)) : order);
        }
    }
}
