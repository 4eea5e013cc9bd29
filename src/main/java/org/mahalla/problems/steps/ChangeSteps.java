package org.mahalla.problems.steps;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Role;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.WholeInstallation;
import org.mahalla.platform.timeline.StepRow;
import org.mahalla.platform.timeline.StepRows;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a step to a role or takes it, in a draft; publishes the draft when no problem can be lost by it. Refuses what is
 * fixed (PRB-621), a step that nobody has in that state (PRB-622), a table that would strand problems (PRB-623), who has
 * not the right over the whole installation (PRB-624), nothing to publish (PRB-625) and another draft than was looked at
 * (PRB-626).
 */
@Component
class ChangeSteps {
    static final String KIND = "problem";

    private final StepRows rows;
    private final Accounts accounts;
    private final WholeInstallation whole;
    private final Trail trail;

    ChangeSteps(StepRows rows, Accounts accounts, WholeInstallation whole, Trail trail) {
        this.rows = rows;
        this.accounts = accounts;
        this.whole = whole;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    Board board() {
        return new Board(rows.all(KIND), rows.wanted(KIND));
    }

    boolean mayPublish(Viewer viewer) {
        return whole.isOf(viewer, Action.MANAGE_STEPS);
    }

    /** What the draft would break; empty when it may be published. */
    @Transactional(readOnly = true)
    List<Soundness.Found> broken(Board board) {
        return Soundness.broken(board.published(), board.next(), held());
    }

    /** Stands for exactly this draft. */
    static String mark(Board board) {
        String text = board.wanted().stream()
                .map(change -> change.present() + " " + change.row())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Transactional
    void give(Viewer by, String state, String step, String role) {
        Board board = locked();
        StepRow like = board.published().stream()
                .filter(row -> row.from().equals(state) && row.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new RefusedException("PRB-622"));
        want(by, board, new StepRow(state, step, role, like.to(), like.needsWords()), true);
    }

    @Transactional
    void take(Viewer by, String state, String step, String role) {
        Board board = locked();
        StepRow wanted = board.next().stream()
                .filter(row -> row.isAt(new StepRow(state, step, role, "", false)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        want(by, board, wanted, false);
    }

    @Transactional
    void dropAll() {
        locked().wanted().forEach(change -> rows.unwant(KIND, change.row()));
    }

    @Transactional
    int publish(Viewer by, String seen, String reason) {
        if (!mayPublish(by)) {
            throw new RefusedException("PRB-624");
        }
        Board board = locked();
        if (board.wanted().isEmpty()) {
            throw new RefusedException("PRB-625");
        }
        if (!mark(board).equals(seen)) {
            throw new RefusedException("PRB-626");
        }
        if (!broken(board).isEmpty()) {
            throw new RefusedException("PRB-623");
        }
        int number = rows.publish(KIND, board.next(), account(by), reason);
        trail.record(by, Trail.Event.SETTING_CHANGED, "steps:" + number, reason);
        return number;
    }

    /** Puts into the draft what leads back to an earlier version; what is fixed stays as the program has it. */
    @Transactional
    void goBack(Viewer by, int version) {
        dropAll();
        Board board = locked();
        List<StepRow> then = rows.content(KIND, version).orElseThrow(NotFoundException::new);
        board.published().stream()
                .filter(row -> !Board.isFixed(row) && !then.contains(row))
                .forEach(row -> rows.want(KIND, new StepRows.Wanted(row, false, account(by))));
        then.stream()
                .filter(row -> !Board.isFixed(row) && !board.published().contains(row))
                .forEach(row -> rows.want(KIND, new StepRows.Wanted(row, true, account(by))));
    }

    private void want(Viewer by, Board board, StepRow row, boolean present) {
        if (Board.isFixed(row)) {
            throw new RefusedException("PRB-621");
        }
        if (board.published().stream().anyMatch(row::isAt) == present) {
            rows.unwant(KIND, row);
        } else {
            rows.want(KIND, new StepRows.Wanted(row, present, account(by)));
        }
    }

    private Board locked() {
        rows.lock(KIND);
        return board();
    }

    /** Roles that somebody holds today, and what is always there. */
    private Set<String> held() {
        Set<String> held = new HashSet<>(Set.of("resident", "system"));
        accounts.rolesHeld().stream().map(Role::code).forEach(held::add);
        return held;
    }

    private static @Nullable UUID account(Viewer by) {
        return by.accountId().map(AccountId::value).orElse(null);
    }
}
