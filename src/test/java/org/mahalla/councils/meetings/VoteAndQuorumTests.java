package org.mahalla.councils.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteAndQuorumTests {
    @ParameterizedTest
    @CsvSource({"23,12", "24,13", "1,1", "2,2", "6,4", "40,21"})
    void aQuorumIsMoreThanHalfOfTheFilledSeats(int filled, int needed) {
        Quorum quorum = new Quorum(filled);
        assertThat(quorum.needed()).isEqualTo(needed);
        assertThat(quorum.standsWith(needed)).isTrue();
        assertThat(quorum.standsWith(needed - 1)).isFalse();
    }

    @Test
    void nobodyIsNoQuorumEvenOfNoSeats() {
        assertThat(new Quorum(0).standsWith(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"14,2,1,17,true", "9,8,0,17,true", "8,8,1,17,false", "8,0,9,17,false", "8,8,0,16,false", "9,7,0,16,true"
    })
    void aDecisionPassesWithMoreThanHalfOfThosePresent(int yes, int no, int neither, int present, boolean passes) {
        Vote vote = new Vote(yes, no, neither);
        assertThat(vote.fits(present)).isTrue();
        assertThat(vote.passes(present)).isEqualTo(passes);
        assertThat(yes >= Vote.needed(present)).isEqualTo(passes);
    }

    @Test
    void aVoteCountsEverybodyPresentAndNobodyElse() {
        assertThat(new Vote(5, 1, 0).fits(7)).isFalse();
        assertThat(new Vote(5, 1, 2).fits(7)).isFalse();
        assertThatThrownBy(() -> new Vote(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
