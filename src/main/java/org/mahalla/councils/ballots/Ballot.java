package org.mahalla.councils.ballots;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.BodyId;

/**
 * An open vote.
 *
 * @param most how many options one may choose, and how many come out as chosen
 * @param endedOn when it was counted or cancelled
 * @param cast how many ballots were counted; null before, and where too few were cast to show anything
 */
public record Ballot(
        BallotId id,
        BodyId body,
        BallotKind kind,
        String title,
        String words,
        int most,
        LocalDate opensOn,
        LocalDate closesOn,
        BallotState state,
        @Nullable LocalDate endedOn,
        @Nullable Integer cast) {

    /** Whether a ballot may be cast on the day; the clock counts, not the pass that closes it a minute later. */
    boolean takes(LocalDate today) {
        return state == BallotState.OPEN && !today.isAfter(closesOn);
    }

    /** Whether its last day is over though it never opened. */
    boolean isMissed(LocalDate today) {
        return state.isToOpen() && today.isAfter(closesOn);
    }

    boolean is(BallotState one) {
        return state == one;
    }

    /** What it asks, as it was drawn up. */
    RunBallot.NewBallot wanted() {
        return new RunBallot.NewBallot(kind, title, words, most, opensOn, closesOn);
    }

    public String address() {
        return "/ballots/" + id.text();
    }

    String deskAddress() {
        return "/desk/ballots/" + id.text();
    }
}
