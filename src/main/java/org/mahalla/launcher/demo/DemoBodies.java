package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.ballots.Ballot;
import org.mahalla.councils.ballots.BallotKind;
import org.mahalla.councils.ballots.CastBallot;
import org.mahalla.councils.ballots.RunBallot;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.councils.clusters.Firm;
import org.mahalla.councils.clusters.Firms;
import org.mahalla.councils.clusters.JoinCluster;
import org.mahalla.councils.clusters.MakeDemand;
import org.mahalla.councils.waves.WaveReview;
import org.mahalla.councils.waves.WaveReviews;
import org.mahalla.councils.yearly.YearWords;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What bodies do beside their meetings: votes, a cluster with demands, a review of a wave, the words of a year. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoBodies {
    private static final int VOTERS = 137;

    /** A vote with its options. */
    record Asked(String title, String words, int most, List<String> options) {}

    record FirmSaid(String name, String trade) {}

    record DemandSaid(String topic, String words) {}

    record Said(
            Asked open,
            Asked counted,
            DemoContent.Text cluster,
            List<FirmSaid> firms,
            List<DemandSaid> demands,
            String well,
            String badly,
            String next,
            List<String> achievements,
            String joint) {}

    private final RunBallot runBallot;
    private final CastBallot castBallot;
    private final FoundBody foundBody;
    private final JoinCluster joinCluster;
    private final Firms firms;
    private final MakeDemand makeDemand;
    private final WaveReviews waves;
    private final YearWords years;
    private final DemoClock clock;

    DemoBodies(
            RunBallot runBallot,
            CastBallot castBallot,
            FoundBody foundBody,
            JoinCluster joinCluster,
            Firms firms,
            MakeDemand makeDemand,
            WaveReviews waves,
            YearWords years,
            DemoClock clock) {
        this.runBallot = runBallot;
        this.castBallot = castBallot;
        this.foundBody = foundBody;
        this.joinCluster = joinCluster;
        this.firms = firms;
        this.makeDemand = makeDemand;
        this.waves = waves;
        this.years = years;
        this.clock = clock;
    }

    static Said said() {
        return DemoContent.read("bodies", Said.class);
    }

    void fill(Body council, Neighbourhood place, Viewer manager, Random random) {
        Said said = said();
        LocalDate today = LocalDate.now(clock);
        ask(manager, council, said.counted(), today.minusDays(14), today.minusDays(7), VOTERS, random);
        clock.run();
        ask(manager, council, said.open(), today, today.plusDays(9), VOTERS / 3, random);
        cluster(place, manager, said, today);
        waves.write(new WaveReview(1, said.well(), said.badly(), said.next(), today, true));
        years.write(council.id(), JalaliDate.of(today).year(), String.join("\n", said.achievements()), today);
    }

    private void ask(
            Viewer manager, Body council, Asked asked, LocalDate opens, LocalDate closes, int voters, Random random) {
        clock.standOn(opens, random);
        Ballot ballot = runBallot.drawUp(
                manager,
                council,
                new RunBallot.NewBallot(
                        BallotKind.PRIORITIES, asked.title(), asked.words(), asked.most(), opens, closes));
        asked.options().forEach(option -> runBallot.offer(manager, council, ballot.id(), null, option, ""));
        runBallot.open(manager, council, ballot.id());
        for (int i = 0; i < voters; i++) {
            TreeSet<Integer> choices = new TreeSet<>();
            int many = 1 + random.nextInt(asked.most());
            while (choices.size() < many) {
                choices.add(1
                        + Math.min(
                                random.nextInt(asked.options().size()),
                                random.nextInt(asked.options().size())));
            }
            PhoneNumber phone = new PhoneNumber("+98919" + (1_000_000 + i));
            castBallot.cast(ballot.id(), phone, choices, UUID.randomUUID().toString());
        }
        clock.run();
    }

    private void cluster(Neighbourhood place, Viewer manager, Said said, LocalDate today) {
        Body cluster = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.CLUSTER,
                        place.path(),
                        new PlaceName(said.cluster().fa(), said.cluster().en()),
                        null,
                        List.of(),
                        today.minusMonths(8)));
        said.firms().forEach(firm -> joinCluster.join(cluster, firm.name(), firm.trade()));
        List<Firm> members = firms.of(cluster.id());
        for (int i = 0; i < said.demands().size(); i++) {
            DemandSaid demand = said.demands().get(i);
            makeDemand.make(
                    manager,
                    cluster,
                    new MakeDemand.NewDemand(
                            Integer.toString(i),
                            place.id(),
                            demand.topic(),
                            demand.words(),
                            members.subList(0, 3 + i),
                            Language.FA));
        }
    }
}
