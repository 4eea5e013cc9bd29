package org.mahalla.councils.ballots;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.mahalla.councils.BallotId;
import org.mahalla.platform.jobs.Every;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens ballots that are ready and closes them on their day, counts what nobody has counted a day later, and forgets names. */
@Configuration(proxyBeanMethods = false)
class BallotUpkeep {
    @Bean
    static Every ballotDays(
            Ballots ballots,
            RunBallot runBallot,
            Clock clock,
            @Value("${mahalla.ballots.names-kept:90d}") Duration namesKept) {
        return new Every("councils-ballots", Duration.ofMinutes(1), () -> pass(ballots, runBallot, clock, namesKept));
    }

    static void pass(Ballots ballots, RunBallot runBallot, Clock clock, Duration namesKept) {
        LocalDate today = LocalDate.now(clock);
        each(ballots.due(BallotState.READY, "opens_on", today), runBallot::openByDate);
        each(ballots.due(BallotState.OPEN, "closes_on", today.minusDays(1)), runBallot::closeByDate);
        each(ballots.due(BallotState.CLOSED, "closes_on", today.minusDays(2)), runBallot::countByDate);
        each(ballots.withOldNames(today.minusDays(namesKept.toDays())), runBallot::forgetNames);
    }

    /** What somebody did a moment earlier is no failure. */
    private static void each(List<BallotId> due, Consumer<BallotId> step) {
        for (BallotId id : due) {
            try {
                step.accept(id);
            } catch (RefusedException done) {
                continue;
            }
        }
    }
}
