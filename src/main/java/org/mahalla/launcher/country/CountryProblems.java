package org.mahalla.launcher.country;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Chain;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemsImported;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Point;
import org.mahalla.shared.TerritoryId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the problems of one county, some thousand in a transaction, through the timeline, seals and counts of the
 * modules themselves. The last problem of each transaction carries how many of the county are there by then, so what was
 * broken off goes on where it ended.
 */
@Component
@ConditionalOnProperty("mahalla.country")
class CountryProblems {
    static final String SOURCE = "bench-country";

    private static final long SEED = 14050901;
    private static final int BATCH = 4_000;
    private static final int DAYS = 1_500;
    private static final Set<State> GATHERING =
            EnumSet.of(State.VERIFIED, State.PROPOSED, State.ADOPTED, State.IN_HAND, State.CONFIRMED, State.UNANSWERED);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Timeline timeline;
    private final CountryRows rows;
    private final Topics topics;
    private final CountryPlaces places;
    private final IdMaker ids;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CountryProblems(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Timeline timeline,
            CountryRows rows,
            Topics topics,
            CountryPlaces places,
            IdMaker ids,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.timeline = timeline;
        this.rows = rows;
        this.topics = topics;
        this.places = places;
        this.ids = ids;
        this.facts = facts;
        this.clock = clock;
    }

    /** How many problems of each county are there. */
    Map<String, Integer> there() {
        Map<String, Integer> found = new HashMap<>();
        jdbc.query("select source_id from problems.problem where source = '" + SOURCE + "'", row -> {
            String[] mark = row.getString("source_id").split(":", 2);
            found.merge(mark[0], Integer.parseInt(mark[1]), Math::max);
        });
        return found;
    }

    /** Writes what is missing of the county; `written` is told after each transaction. */
    void fill(
            CountryGround.County county,
            int there,
            int wanted,
            CountryWords words,
            List<Photo> photos,
            IntConsumer written) {
        List<Neighbourhood> towns = places.of(county);
        for (int from = there; from < wanted; from += BATCH) {
            int until = Math.min(from + BATCH, wanted);
            int first = from;
            transaction.executeWithoutResult(status -> write(county, towns, words, photos, first, until));
            written.accept(until - from);
        }
        if (there < wanted) {
            transaction.executeWithoutResult(status -> facts.publishEvent(
                    new ProblemsImported(towns.getFirst().id().territory())));
        }
    }

    private void write(
            CountryGround.County county,
            List<Neighbourhood> towns,
            CountryWords words,
            List<Photo> photos,
            int from,
            int until) {
        Random random = new Random(SEED + county.number() * 1_000_003L + from);
        List<Made> made = new ArrayList<>(until - from);
        Map<NeighbourhoodId, Made> roots = new HashMap<>();
        for (int i = from; i < until; i++) {
            Made one = make(pickPlace(towns, random), words, roots, random);
            if (GATHERING.contains(one.state)) {
                roots.put(one.place.id(), one);
                one.supporters = random.nextInt(5) == 0 ? 1 + random.nextInt(6) : 0;
            }
            made.add(one);
        }
        timeline.begin(made.stream()
                .map(one -> new Chain("problem", one.id.value(), one.course.steps()))
                .toList());
        rows.write(made, county.code() + ":" + until, photos, random);
    }

    /** Some neighbourhoods of a county are louder than others. */
    private static Neighbourhood pickPlace(List<Neighbourhood> towns, Random random) {
        double dice = random.nextDouble();
        return towns.get((int) (towns.size() * dice * Math.sqrt(dice)));
    }

    private Made make(Neighbourhood place, CountryWords words, Map<NeighbourhoodId, Made> roots, Random random) {
        ZoneId zone = clock.getZone();
        LocalDate today = LocalDate.now(clock).minusDays(1);
        long age = (long) (DAYS * Math.pow(random.nextDouble(), 1.5));
        LocalDate opened = today.minusDays(age);
        CountryWords.Told told = words.tell(random);
        TerritoryId territory = place.id().territory();
        ProblemId id = new ProblemId(ids.next(territory));
        ReportId report = new ReportId(ids.next(territory));
        State state = Course.fate(age, random);
        Made root = state == State.JOINED ? roots.get(place.id()) : null;
        if (state == State.JOINED && root == null) {
            state = State.CONFIRMED;
        }
        if (root != null) {
            opened = root.opened;
        }
        Channel channel = state == State.CLOSED_AT_SOURCE
                ? Channel.IMPORT
                : random.nextInt(10) < 8 ? Channel.PAGE : Channel.TELEPHONE;
        Course course = new Course(words, told.topic(), opened, today, zone, random);
        course.report(actor(channel), Map.of("report", report.text(), "channel", channel.code()));
        if (root == null) {
            course.lead(state);
        } else {
            course.join(root.id.text());
            root.course.gather(id.text());
            root.reports++;
        }
        return new Made(
                id,
                report,
                place,
                topics.get(told.topic()),
                told,
                near(place, random),
                opened,
                state,
                course,
                channel,
                root);
    }

    private static Actor actor(Channel channel) {
        return switch (channel) {
            case IMPORT -> Actor.IMPORT;
            case PAGE -> Actor.RESIDENT;
            default -> new Actor(List.of("secretary"), null);
        };
    }

    private static Point near(Neighbourhood place, Random random) {
        return new Point(
                place.centre().latitude() + (random.nextDouble() - 0.5) * 0.009,
                place.centre().longitude() + (random.nextDouble() - 0.5) * 0.010);
    }
}
