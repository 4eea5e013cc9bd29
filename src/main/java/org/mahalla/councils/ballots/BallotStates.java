package org.mahalla.councils.ballots;

import org.mahalla.platform.timeline.StateColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state of ballots in step with the timeline; the only place that writes it. */
@Component
class BallotStates extends StateColumn {
    static final String KIND = "ballot";

    BallotStates(JdbcClient jdbc) {
        super(jdbc, KIND, "councils.ballot", "ballot_id");
    }
}
