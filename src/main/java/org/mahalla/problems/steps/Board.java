package org.mahalla.problems.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mahalla.frame.Page;
import org.mahalla.platform.timeline.StepRow;
import org.mahalla.platform.timeline.StepRows;

/** The table of steps as published, with what is to change on top. */
record Board(List<StepRow> published, List<StepRows.Wanted> wanted) {
    /** Any state at all, as rows write it. */
    static final String ANY = "*";

    /** The roles whose rows are edited; residents, programs, imports and the system itself have theirs for good. */
    static final List<String> ROLES = List.of("manager", "deputy", "secretary", "member", "group_lead", "officer");

    /** Steps that protect people, or mend what went wrong: nobody takes them from anybody. */
    private static final Set<String> FIXED = Set.of(
            "report",
            "erase",
            "override",
            "send_up",
            "send_down",
            "hide_photo",
            "blur_photo",
            "tell",
            "accept_also",
            "set_dispute_aside",
            "accept_dispute");

    /** Steps that have words on this page. */
    private static final Set<String> OWN = Set.of(
            "report",
            "verify",
            "join",
            "split",
            "gather",
            "release",
            "set_aside",
            "return",
            "withdraw",
            "propose",
            "adopt",
            "drop_proposal",
            "drop_last_proposal",
            "do_part",
            "reopen_part",
            "add_part",
            "take_in_hand",
            "claim_solved",
            "find_impossible",
            "review",
            "publish_text",
            "publish_photo",
            "hide_photo",
            "blur_photo",
            "answer",
            "note",
            "confirm",
            "dispute",
            "break_again",
            "leave_unanswered",
            "close_at_source",
            "override",
            "erase",
            "send_up",
            "send_down",
            "answer_above",
            "set_aside_above",
            "tell",
            "accept_dispute",
            "set_dispute_aside",
            "accept_also");

    /** A step of one state: where it leads and who may. */
    record Line(String step, String to, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /** A role in a line: whether it is there now, and whether it will be. */
    record Cell(StepRow row, boolean now, boolean then, boolean fixed) {}

    Board {
        published = List.copyOf(published);
        wanted = List.copyOf(wanted);
    }

    static boolean isFixed(StepRow row) {
        return FIXED.contains(row.step()) || !ROLES.contains(row.role());
    }

    /** The rows as they are to be. */
    List<StepRow> next() {
        List<StepRow> rows = new ArrayList<>(published);
        for (StepRows.Wanted change : wanted) {
            rows.removeIf(row -> row.isAt(change.row()));
            if (change.present()) {
                rows.add(change.row());
            }
        }
        return rows;
    }

    /** The steps that may be taken in the state, or in any of them. */
    List<Line> lines(String state) {
        Map<String, List<Cell>> cells = new TreeMap<>();
        List<StepRow> next = next();
        List<StepRow> every = new ArrayList<>(next);
        published.stream().filter(row -> !next.contains(row)).forEach(every::add);
        every.stream()
                .filter(row -> row.from().equals(state))
                .sorted(Comparator.comparingInt((StepRow row) -> order(row.role()))
                        .thenComparing(StepRow::role))
                .forEach(row -> cells.computeIfAbsent(row.step(), step -> new ArrayList<>())
                        .add(new Cell(row, published.contains(row), next.contains(row), isFixed(row))));
        return cells.entrySet().stream()
                .map(line ->
                        new Line(line.getKey(), line.getValue().getFirst().row().to(), line.getValue()))
                .toList();
    }

    /** How the step is called; what has no words here is told by its code. */
    static String name(Page page, String step) {
        return OWN.contains(step) ? page.t("problems.steps.step." + step) : step;
    }

    /** How the role is called, be it somebody’s or that of no account. */
    static String role(Page page, String role) {
        return page.t(
                Set.of("resident", "system", "key", "import", "council").contains(role)
                        ? "problems.steps.role." + role
                        : "access.role." + role);
    }

    static String state(Page page, String state) {
        return switch (state) {
            case ANY -> page.t("problems.steps.any");
            case "" -> page.t("problems.steps.before");
            default -> page.t("problems.state." + state);
        };
    }

    /** Where a step leads, in words. */
    static String target(Page page, String to) {
        return switch (to) {
            case ANY -> page.t("problems.steps.stays");
            case "?" -> page.t("problems.steps.named");
            default -> state(page, to);
        };
    }

    /** Steps that may be given to one more role in the state: those some role has there and that are not fixed. */
    List<String> steps(String state) {
        return published.stream()
                .filter(row -> row.from().equals(state) && !FIXED.contains(row.step()))
                .map(StepRow::step)
                .distinct()
                .sorted()
                .toList();
    }

    private static int order(String role) {
        int place = ROLES.indexOf(role);
        return place < 0 ? ROLES.size() : place;
    }
}
