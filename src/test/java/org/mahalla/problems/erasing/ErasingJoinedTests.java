package org.mahalla.problems.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.duplicates.Supporters;
import org.mahalla.problems.duplicates.TwinTown;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.Told;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasing what was joined takes exactly that report away, also from what it is followed as. */
@MahallaTest
class ErasingJoinedTests {
    private static final String DARK = "چراغ سر کوچه خاموش است";

    @Autowired
    private TwinTown town;

    @Autowired
    private EraseReport eraseReport;

    @Autowired
    private JoinProblems join;

    @Autowired
    private Supporters supporters;

    @Autowired
    private Groups groups;

    @Autowired
    private Problems problems;

    @Autowired
    private TakeStep steps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theRootCountsExactlyThatReportLess() {
        Neighbourhood home = town.neighbourhood();
        ProblemId root = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        Received first = joined(home, root);
        Received second = joined(home, root);
        supporters.see(root, "a");
        int before = priority(root);
        eraseReport.erase(first.report());
        assertThat(town.get(root).reports()).isEqualTo(2);
        assertThat(town.get(root).supporters()).isEqualTo(1);
        assertThat(priority(root)).isLessThan(before);
        assertThat(town.get(first.problem()).reports()).isZero();
        assertThat(town.get(root).title()).isEqualTo("کوچهٔ تاریک");
        eraseReport.erase(second.report());
        assertThat(town.get(root).reports()).isEqualTo(1);
    }

    @Test
    void splitOffAfterwardsItIsWithdrawnAndTheRootStaysAsItIs() {
        Neighbourhood home = town.neighbourhood();
        ProblemId root = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        Received first = joined(home, root);
        supporters.see(root, "a");
        eraseReport.erase(first.report());
        join.split(first.problem(), TwinTown.MANAGER);
        assertThat(town.get(first.problem()).state()).isEqualTo(State.SET_ASIDE);
        assertThat(town.get(root).reports()).isEqualTo(1);
        assertThat(town.get(root).supporters()).isEqualTo(1);
        assertThat(town.get(root).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void whatAskedItsWriterOfTheRootGoesToo() {
        Neighbourhood home = town.neighbourhood();
        ProblemId root = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        Received first = joined(home, root);
        joined(home, root);
        town.take(root, "take_in_hand");
        town.take(root, "claim_solved");
        assertThat(asked(root)).isEqualTo(2);
        join.split(first.problem(), TwinTown.MANAGER);
        eraseReport.erase(first.report());
        assertThat(asked(root)).isEqualTo(1);
    }

    @Test
    void theCopyOfTheRootStaysOnlyIfAJoinedOneWasThereWhenItWasWritten() {
        Neighbourhood home = town.neighbourhood();
        Received early = town.report(home, "lamp-out", DARK, home.centre());
        joined(home, early.problem());
        publish(early.problem());
        Received late = town.report(home, "lamp-out", DARK, home.centre());
        publish(late.problem());
        joined(home, late.problem());
        eraseReport.erase(early.report());
        eraseReport.erase(late.report());
        assertThat(town.get(early.problem()).title()).isEqualTo("کوچهٔ تاریک");
        assertThat(town.get(late.problem()).title()).isNull();
        assertThat(town.get(late.problem()).point()).isNotNull();
        assertThat(town.get(late.problem()).reports()).isEqualTo(1);
    }

    @Test
    void aRootThatNobodyCheckedWaitsForItsJoinedOnesAndGoesWithThem() {
        Neighbourhood home = town.neighbourhood();
        Received first = town.report(home, "lamp-out", DARK, home.centre());
        Received second = joined(home, first.problem());
        eraseReport.erase(first.report());
        assertThat(town.get(first.problem()).state()).isEqualTo(State.NEW);
        join.split(second.problem(), TwinTown.MANAGER);
        assertThat(town.get(second.problem()).state()).isEqualTo(State.NEW);
        assertThat(town.get(first.problem()).state()).isEqualTo(State.SET_ASIDE);
    }

    @Test
    void whateverWasErasedInBetweenTheOthersEndAsTheyBegan() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            Neighbourhood home = town.neighbourhood();
            Map<ProblemId, Received> all = new HashMap<>();
            for (int i = 0; i < 7; i++) {
                Received one = town.report(home, "lamp-out", DARK, TwinTown.north(home, i), "+989350000001");
                all.put(one.problem(), one);
                live(one.problem(), random);
            }
            List<ProblemId> ids = all.keySet().stream()
                    .sorted((one, other) -> one.text().compareTo(other.text()))
                    .toList();
            Map<ProblemId, List<String>> before = new HashMap<>();
            Map<ProblemId, State> states = new HashMap<>();
            ids.forEach(id -> before.put(id, rows(id)));
            ids.forEach(id -> states.put(id, town.get(id).state()));
            Set<ProblemId> erased = new HashSet<>();
            for (int i = 0; i < 25; i++) {
                ProblemId one = pick(ids, random);
                if (random.nextInt(8) == 0 && erased.size() < 3) {
                    eraseReport.erase(Objects.requireNonNull(all.get(one)).report());
                    erased.add(one);
                } else {
                    act(one, pick(ids, random), random);
                }
                assertThat(kept(ids)).as("seed %d, step %d", seed, i).isEqualTo(counted(ids));
            }
            ids.stream().filter(id -> groups.parent(id).isPresent()).forEach(id -> join.split(id, TwinTown.MANAGER));
            for (ProblemId id : ids) {
                if (erased.contains(id)) {
                    State then = states.get(id) == State.NEW ? State.SET_ASIDE : states.get(id);
                    assertThat(town.get(id).state()).as("seed %d", seed).isEqualTo(then);
                    assertThat(town.get(id).reports()).isZero();
                } else {
                    assertThat(rows(id)).as("seed %d", seed).isEqualTo(before.get(id));
                }
            }
        }
    }

    private void live(ProblemId problem, Random random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            supporters.see(problem, "visitor-" + random.nextInt(4));
        }
        if (random.nextBoolean()) {
            town.take(problem, "verify");
        }
    }

    private void act(ProblemId one, ProblemId other, Random random) {
        try {
            if (random.nextInt(3) == 0) {
                join.split(one, TwinTown.MANAGER);
            } else {
                join.join(one, other, TwinTown.MANAGER);
            }
        } catch (RefusedException notNow) {
            assertThat(notNow.refusal().code()).isIn("PRB-090", "PRB-092", "PRB-093", "PRB-094", "PLT-001");
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private List<String> kept(List<ProblemId> all) {
        return all.stream()
                .map(town::get)
                .map(one -> one.reports() + " " + one.supporters())
                .toList();
    }

    private List<String> counted(List<ProblemId> all) {
        List<String> counts = new ArrayList<>();
        for (ProblemId id : all) {
            int reports = 0;
            Set<String> who = new HashSet<>();
            for (ProblemId member : groups.under(id)) {
                reports += number("select count(*) from problems.report where problem_id = ?", member);
                who.addAll(jdbc.sql("select encode(supporter_hash, 'hex') from problems.support where problem_id = ?")
                        .param(member.value())
                        .query(String.class)
                        .list());
            }
            counts.add(reports + " " + who.size());
        }
        return counts;
    }

    /** But for the number of its steps, which only grows. */
    private List<String> rows(ProblemId id) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("problem", "report", "photo", "support")) {
            rows.addAll(jdbc.sql("select (to_jsonb(t) - 'last_seq')::text from problems." + table
                            + " t where problem_id = ? order by 1")
                    .param(id.value())
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private Received joined(Neighbourhood home, ProblemId root) {
        Received one = town.report(
                home, "lamp-out", DARK, home.centre(), "+98" + Told.nextPhone().substring(1));
        join.join(one.problem(), root, TwinTown.MANAGER);
        return one;
    }

    private void publish(ProblemId problem) {
        town.take(problem, "verify");
        problems.publish(problem, "کوچهٔ تاریک", DARK, null, "کوچه");
        steps.take(problem, TwinTown.MANAGER, "publish_text", null, Map.of());
    }

    private int asked(ProblemId root) {
        return jdbc.sql("select count(*) from platform.notice where key like ?")
                .param("closing-ask:" + root.text() + ":%")
                .query(Integer.class)
                .single();
    }

    private int priority(ProblemId problem) {
        return number("select priority from problems.problem where problem_id = ?", problem);
    }

    private int number(String sql, ProblemId problem) {
        return jdbc.sql(sql).param(problem.value()).query(Integer.class).single();
    }
}
