package org.mahalla.problems.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is offered as perhaps the same, while reporting and at the desk. */
@MahallaTest
class SuggestionsTests {
    private static final String DARK = "دو چراغ روبه‌روی نانوایی خاموش است";

    @Autowired
    private TwinTown town;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Topics topics;

    @Autowired
    private Problems problems;

    @Autowired
    private Tallies tallies;

    @Autowired
    private KnownWords words;

    @Test
    void theNearAndLikeIsOfferedFirstAndTheFarNot() {
        Neighbourhood home = town.neighbourhood();
        ProblemId near = town.published(
                home, "lamp-out", "چراغ نانوایی", "چراغ کنار نانوایی روشن نمی‌شود", TwinTown.north(home, 30));
        town.published(home, "lamp-out", "چراغ", "چراغ پل شکسته است", TwinTown.north(home, 900));
        List<Suggested> offered = reporting(home, DARK, home.centre());
        assertThat(offered).extracting(one -> one.problem().id()).containsExactly(near);
        assertThat(offered.getFirst().match().sharedWords()).isNotEmpty();
    }

    @Test
    void aWriterCannotFeelForTheDoorOfAnother() {
        Neighbourhood home = town.neighbourhood();
        Point corner = home.centre().rough();
        ProblemId one = town.published(home, "lamp-out", "چراغ نانوایی", DARK, moved(corner, 0.0004));
        ProblemId other = town.published(home, "lamp-out", "چراغ مدرسه", DARK, moved(corner, -0.0004));
        for (double where : new double[] {0, 0.0003, -0.0003, 0.0011}) {
            List<Suggested> offered = reporting(home, DARK, moved(corner, where));
            assertThat(offered).extracting(found -> found.problem().id()).containsExactlyInAnyOrder(one, other);
            assertThat(offered.getFirst().match().metres())
                    .isEqualTo(offered.getLast().match().metres());
        }
    }

    private static Point moved(Point from, double north) {
        return new Point(from.latitude() + north, from.longitude());
    }

    @Test
    void wordsThatNobodyPublishedStayWhereTheyAre() {
        Neighbourhood home = town.neighbourhood();
        town.report(home, "lamp-out", DARK, home.centre());
        List<Suggested> offered = reporting(home, DARK, home.centre());
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().match().sharedWords()).isEmpty();
        assertThat(offered.getFirst().photo()).isNull();
        ProblemId again = town.report(home, "lamp-out", DARK, home.centre()).problem();
        assertThat(suggestions
                        .atTheDesk(problems.get(again), place -> true)
                        .getFirst()
                        .match()
                        .sharedWords())
                .isNotEmpty();
        assertThat(suggestions.atTheDesk(problems.get(again), place -> false)).isEmpty();
    }

    @Test
    void withoutAPlaceOnlyWordsSpeak() {
        Neighbourhood home = town.neighbourhood();
        town.report(home, "lamp-out", DARK, null);
        assertThat(reporting(home, DARK, null)).isEmpty();
        ProblemId told = town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        assertThat(reporting(home, DARK, null))
                .extracting(one -> one.problem().id())
                .containsExactly(told);
    }

    @Test
    void whatWasConfirmedLatelyMayHaveBrokenAgain() {
        Neighbourhood home = town.neighbourhood();
        ProblemId solved = town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        town.confirmed(solved);
        List<Suggested> offered = reporting(home, DARK, home.centre());
        assertThat(offered).extracting(one -> one.problem().id()).containsExactly(solved);
        assertThat(offered.getFirst().solved()).isTrue();
    }

    @Test
    void whatIsHiddenJoinedOrOfAnotherAreaIsNeverOffered() {
        Neighbourhood home = town.neighbourhood();
        ProblemId aside = town.report(home, "lamp-out", DARK, home.centre()).problem();
        town.take(aside, "set_aside");
        problems.setAside(aside, "about_person", true);
        ProblemId above = town.report(home, "lamp-out", DARK, home.centre()).problem();
        tallies.leave(above, State.NEW);
        problems.aboutCouncil(above, true);
        town.report(home, "full-bin", DARK, home.centre());
        assertThat(reporting(home, DARK, home.centre())).isEmpty();
    }

    @Test
    void rareWordsAreKnownAfterTheyWereCounted() {
        Neighbourhood home = town.neighbourhood();
        for (int i = 0; i < 4; i++) {
            town.published(home, "lamp-out", "چراغ", "چراغ کوچه خاموش است", TwinTown.north(home, 100 * i));
        }
        words.count();
        town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        assertThat(reporting(home, DARK, home.centre())).isNotEmpty();
    }

    private List<Suggested> reporting(Neighbourhood home, String text, @Nullable Point point) {
        return suggestions.whileReporting(home, topics.get("lamp-out"), point, text);
    }
}
