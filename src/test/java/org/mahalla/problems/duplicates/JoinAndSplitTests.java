package org.mahalla.problems.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining and splitting are exact inverses, and followed as one means read as one. */
@MahallaTest
class JoinAndSplitTests {
    private static final String DARK = "چراغ سر کوچه خاموش است";

    @Autowired
    private TwinTown town;

    @Autowired
    private JoinProblems join;

    @Autowired
    private Supporters supporters;

    @Autowired
    private Groups groups;

    @Autowired
    private Reports reports;

    @Autowired
    private TakeStep steps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whateverWasJoinedAndSplitEndsAsItBegan() {
        for (long seed = 1; seed <= 6; seed++) {
            Neighbourhood home = town.neighbourhood();
            Random random = new Random(seed);
            List<ProblemId> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(town.report(home, "lamp-out", DARK, TwinTown.north(home, i), "+98912000000" + i)
                        .problem());
                live(all.getLast(), random);
            }
            List<String> before = rows(home);
            for (int i = 0; i < 25; i++) {
                act(pick(all, random), pick(all, random), random);
                assertThat(counted(all)).as("seed %d, step %d", seed, i).isEqualTo(kept(all));
            }
            apart(all, random);
            assertThat(rows(home)).as("seed %d", seed).isEqualTo(before);
        }
    }

    private void live(ProblemId problem, Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            supporters.see(problem, "visitor-" + random.nextInt(5));
        }
        if (random.nextBoolean()) {
            town.take(problem, "verify");
            steps.take(problem, TwinTown.MANAGER, "note", "دیده شد", Map.of());
            if (random.nextBoolean()) {
                town.take(problem, "take_in_hand");
            }
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
            assertThat(notNow.refusal().code()).isIn("PRB-090", "PRB-093", "PRB-094", "PLT-001");
        }
    }

    private void apart(List<ProblemId> all, Random random) {
        List<ProblemId> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            ProblemId one = left.remove(random.nextInt(left.size()));
            if (groups.parent(one).isPresent()) {
                join.split(one, TwinTown.MANAGER);
            }
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private List<Integer> kept(List<ProblemId> all) {
        return all.stream().map(id -> town.get(id).supporters()).toList();
    }

    /** Who supports each group, by looking at every row. */
    private List<Integer> counted(List<ProblemId> all) {
        List<Integer> counts = new ArrayList<>();
        for (ProblemId id : all) {
            Set<String> who = new HashSet<>();
            groups.under(id)
                    .forEach(member -> who.addAll(
                            jdbc.sql("select encode(supporter_hash, 'hex') from problems.support where problem_id = ?")
                                    .param(member.value())
                                    .query(String.class)
                                    .list()));
            counts.add(who.size());
        }
        return counts;
    }

    /** Every row of the neighbourhood in every table of the module, as text, but for the number of steps, which only grows. */
    private List<String> rows(Neighbourhood home) {
        String here = "(select problem_id from problems.problem where neighbourhood_id = :home)";
        String said = "(select report_id from problems.report where neighbourhood_id = :home)";
        return jdbc.sql(
                        "select 'problem' || (to_jsonb(t) - 'last_seq')::text from problems.problem t where neighbourhood_id = :home"
                                + " union all select 'report' || t::text from problems.report t where neighbourhood_id = :home"
                                + " union all select 'tally' || t::text from problems.tally t"
                                + " where neighbourhood_id = :home and problems <> 0"
                                + " union all select 'counter' || t::text from problems.counter t where neighbourhood_id = :home"
                                + " union all select 'photo' || t::text from problems.photo t where problem_id in "
                                + here
                                + " union all select 'support' || t::text from problems.support t where problem_id in "
                                + here
                                + " union all select 'apart' || t::text from problems.apart t where problem_id in "
                                + here
                                + " union all select 'contact' || t::text from problems.contact t where report_id in "
                                + said
                                + " union all select 'code' || t::text from problems.tracking_code t where report_id in "
                                + said
                                + " order by 1")
                .param("home", home.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void aJoinedOneIsReadWithTheOtherAndKeepsWhatIsItsOwn() {
        Neighbourhood home = town.neighbourhood();
        ProblemId first = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        ProblemId second =
                town.report(home, "lamp-out", DARK, TwinTown.north(home, 20)).problem();
        join.join(second, first, TwinTown.MANAGER);
        assertThat(town.get(second).state()).isEqualTo(State.JOINED);
        assertThat(town.get(first).reports()).isEqualTo(2);
        assertThat(reports.of(first)).hasSize(2);
        assertThat(reports.of(second)).hasSize(1);
        assertThat(groups.root(second)).isEqualTo(first);
    }

    @Test
    void joiningToAJoinedOneLeadsToItsRootAndBringsItsOwnAlong() {
        Neighbourhood home = town.neighbourhood();
        List<ProblemId> row = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            row.add(town.report(home, "lamp-out", DARK, home.centre()).problem());
        }
        join.join(row.get(1), row.get(0), TwinTown.MANAGER);
        join.join(row.get(3), row.get(2), TwinTown.MANAGER);
        assertThat(join.join(row.get(2), row.get(1), TwinTown.MANAGER)).isEqualTo(row.get(0));
        assertThat(groups.under(row.get(0))).containsExactlyInAnyOrderElementsOf(row);
        assertThat(town.get(row.get(0)).reports()).isEqualTo(4);
        join.split(row.get(2), TwinTown.MANAGER);
        assertThat(groups.under(row.get(2))).containsExactlyInAnyOrder(row.get(2), row.get(3));
        assertThat(town.get(row.get(0)).reports()).isEqualTo(2);
    }

    @Test
    void aCircleIsRefusedAndSoIsCheckedUnderUnchecked() {
        Neighbourhood home = town.neighbourhood();
        ProblemId one = town.report(home, "lamp-out", DARK, home.centre()).problem();
        ProblemId other = town.report(home, "lamp-out", DARK, home.centre()).problem();
        join.join(one, other, TwinTown.MANAGER);
        refused("PRB-090", () -> join.join(other, one, TwinTown.MANAGER));
        refused("PRB-090", () -> join.join(one, one, TwinTown.MANAGER));
        join.split(one, TwinTown.MANAGER);
        town.take(one, "verify");
        refused("PRB-093", () -> join.join(one, other, TwinTown.MANAGER));
        town.take(other, "set_aside");
        refused("PRB-092", () -> join.join(one, other, TwinTown.MANAGER));
        refused("PRB-094", () -> join.split(one, TwinTown.MANAGER));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void whatIsAboutTheCouncilIsJoinedToNothing() {
        Neighbourhood home = town.neighbourhood();
        ProblemId one = town.report(home, "lamp-out", DARK, home.centre()).problem();
        ProblemId above = town.report(home, "lamp-out", DARK, home.centre()).problem();
        jdbc.sql("update problems.problem set about_council = true where problem_id = ?")
                .param(above.value())
                .update();
        assertThatThrownBy(() -> join.join(one, above, TwinTown.MANAGER)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> join.join(above, one, TwinTown.MANAGER)).isInstanceOf(NotFoundException.class);
        // the kept counts know nothing of the change
        jdbc.sql("update problems.problem set about_council = false where problem_id = ?")
                .param(above.value())
                .update();
    }

    @Test
    void whatWasInHandIsInHandAgainSinceTheSameDay() {
        Neighbourhood home = town.neighbourhood();
        ProblemId first = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        ProblemId second = town.published(home, "lamp-out", "چراغ کوچه", DARK, home.centre());
        town.take(second, "take_in_hand");
        LocalDate since = town.get(second).stateSince();
        join.join(second, first, TwinTown.MANAGER);
        join.split(second, TwinTown.MANAGER);
        assertThat(town.get(second).state()).isEqualTo(State.IN_HAND);
        assertThat(town.get(second).stateSince()).isEqualTo(since);
        assertThat(town.get(second).endedOn()).isNull();
    }

    @Test
    void aVisitorCountsOnceOverTheGroupAndMayTakeItBack() {
        Neighbourhood home = town.neighbourhood();
        ProblemId first = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        ProblemId second = town.published(home, "lamp-out", "چراغ کوچه", DARK, home.centre());
        supporters.see(first, "a");
        supporters.see(first, "a");
        supporters.see(second, "a");
        supporters.see(second, "b");
        join.join(second, first, TwinTown.MANAGER);
        assertThat(town.get(first).supporters()).isEqualTo(2);
        supporters.takeBack(first, "a");
        assertThat(town.get(first).supporters()).isEqualTo(1);
        join.split(second, TwinTown.MANAGER);
        assertThat(town.get(first).supporters()).isZero();
        assertThat(town.get(second).supporters()).isEqualTo(1);
        assertThat(supporters.sees(second, "b")).isTrue();
    }

    @Test
    void aResidentJoinsOnlyWhatNobodyHasRead() {
        Neighbourhood home = town.neighbourhood();
        ProblemId first = town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
        ProblemId fresh = town.report(home, "lamp-out", DARK, home.centre()).problem();
        ProblemId read = town.published(home, "lamp-out", "چراغ کوچه", DARK, home.centre());
        join.join(fresh, first, Actor.RESIDENT);
        refused("PLT-001", () -> join.join(read, first, Actor.RESIDENT));
    }
}
