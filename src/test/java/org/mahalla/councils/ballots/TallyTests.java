package org.mahalla.councils.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TallyTests {
    @Test
    void whoHasMoreVotesComesFirstAndTheFirstAreChosen() {
        Tally tally = Tally.of(papers("1", "1", "1,2", "2", "3"), 4, 2);
        assertThat(tally.order()).containsExactly(1, 2, 3, 4);
        assertThat(tally.votes())
                .containsEntry(1, 3)
                .containsEntry(2, 2)
                .containsEntry(3, 1)
                .containsEntry(4, 0);
        assertThat(tally.order().stream().filter(tally::isChosen)).containsExactly(1, 2);
        assertThat(tally.tied()).isEmpty();
    }

    @Test
    void aTieAtTheBorderIsToldAndDecidedForNobody() {
        Tally tally = Tally.of(papers("1", "1", "2", "3"), 3, 2);
        assertThat(tally.isChosen(1)).isTrue();
        assertThat(tally.tied()).containsExactly(2, 3);
        assertThat(tally.placesLeft()).isEqualTo(1);
        assertThat(tally.rank(2)).isEqualTo(tally.rank(3)).isEqualTo(2);
    }

    @Test
    void aTieThatChangesNothingIsNone() {
        Tally tally = Tally.of(papers("1", "2", "1,2", "3"), 4, 2);
        assertThat(tally.tied()).isEmpty();
        assertThat(tally.isChosen(1) && tally.isChosen(2)).isTrue();
        assertThat(tally.isChosen(3)).isFalse();
    }

    @Test
    void whatNobodyChoseIsNeverChosen() {
        Tally tally = Tally.of(papers("1"), 3, 2);
        assertThat(tally.isChosen(2)).isFalse();
        assertThat(tally.tied()).isEmpty();
    }

    @Test
    void countingAgainFromTheWrittenBoxGivesTheSameWhateverTheOrderTheyCameIn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int options = 2 + random.nextInt(8);
            int most = 1 + random.nextInt(options);
            List<Paper> papers = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                SortedSet<Integer> choices = new TreeSet<>(List.of(1 + random.nextInt(options)));
                while (random.nextBoolean() && choices.size() < most) {
                    choices.add(1 + random.nextInt(options));
                }
                papers.add(new Paper(Integer.toString(100_000_000 + random.nextInt(800_000_000)), choices));
            }
            Tally first = Tally.of(papers, options, most);
            String box = Paper.text(papers);
            Collections.shuffle(papers, random);
            assertThat(Paper.text(papers)).as("seed %d", seed).isEqualTo(box);
            assertThat(Tally.of(Paper.read(box), options, most))
                    .as("seed %d", seed)
                    .isEqualTo(first);
            assertThat(first.votes().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(papers.stream()
                            .mapToInt(paper -> paper.choices().size())
                            .sum());
        }
    }

    private static List<Paper> papers(String... choices) {
        List<Paper> papers = new ArrayList<>();
        for (String one : choices) {
            papers.addAll(Paper.read((100_000_000 + papers.size()) + " " + one));
        }
        return papers;
    }
}
