package org.mahalla.launcher.country;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.postgres.BulkRows;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Chain;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemsImported;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.State;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Codes;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Point;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the problems of one county, some thousand in a transaction, through the timeline, seals and counts of the
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
    private static final int CONTACT_KEPT_DAYS = 80;
    private static final Set<State> GATHERING =
            EnumSet.of(State.VERIFIED, State.PROPOSED, State.ADOPTED, State.IN_HAND, State.CONFIRMED, State.UNANSWERED);

    private static final String PROBLEM = """
            territory_id, problem_id, neighbourhood_id, place_path, number, topic, state, state_since, opened_on, checked_on,
            due_on, ended_on, planned_on, title, body, place_words, latitude, longitude, reports, supporters, set_aside_as,
            joined_to, source, source_id, search_text""";
    private static final String REPORT = """
            territory_id, report_id, problem_id, neighbourhood_id, topic, channel, reported_on, language, text_sealed,
            place_sealed, point_sealed, latitude, longitude""";
    private static final String PHOTO = """
            territory_id, photo_id, problem_id, report_id, kind, file, thumbnail, width, height, added_on, published_on""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Timeline timeline;
    private final Problems problems;
    private final Tallies tallies;
    private final Topics topics;
    private final CountryPlaces places;
    private final IdMaker ids;
    private final Sealer sealer;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final Codes codes = new Codes();
    private final SecureRandom secret = new SecureRandom();

    CountryProblems(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Timeline timeline,
            Problems problems,
            Tallies tallies,
            Topics topics,
            CountryPlaces places,
            IdMaker ids,
            Sealer sealer,
            WorkingDays workingDays,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.timeline = timeline;
        this.problems = problems;
        this.tallies = tallies;
        this.topics = topics;
        this.places = places;
        this.ids = ids;
        this.sealer = sealer;
        this.workingDays = workingDays;
        this.facts = facts;
        this.clock = clock;
    }

    /** A problem on its way into the tables. */
    private static final class Made {
        private final ProblemId id;
        private final ReportId report;
        private final Neighbourhood place;
        private final Topic topic;
        private final CountryWords.Told told;
        private final Point point;
        private final LocalDate opened;
        private final State state;
        private final Course course;
        private final Channel channel;
        private final @Nullable Made root;
        private int reports = 1;
        private int supporters;

        private Made(
                ProblemId id,
                ReportId report,
                Neighbourhood place,
                Topic topic,
                CountryWords.Told told,
                Point point,
                LocalDate opened,
                State state,
                Course course,
                Channel channel,
                @Nullable Made root) {
            this.id = id;
            this.report = report;
            this.place = place;
            this.topic = topic;
            this.told = told;
            this.point = point;
            this.opened = opened;
            this.state = state;
            this.course = course;
            this.channel = channel;
            this.root = root;
        }
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
        writeProblems(made, county.code() + ":" + until);
        writeReports(made, random);
        writePhotos(made, photos, random);
        writeSupport(made);
        writeRounds(made);
        count(made);
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

    private void writeProblems(List<Made> made, String mark) {
        Map<NeighbourhoodId, Integer> numbers = numbers(made);
        BulkRows rows = new BulkRows("problems.problem", PROBLEM);
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            boolean shown = one.state.checked();
            boolean marked = i == made.size() - 1;
            Point rough = one.point.rough();
            rows.add(
                    one.id.territory().value(),
                    one.id.value(),
                    one.place.id().value(),
                    one.place.path().value(),
                    numbers.merge(one.place.id(), 1, Integer::sum) - 1,
                    one.topic.code(),
                    one.state.code(),
                    one.course.since(),
                    one.opened,
                    one.course.checked(),
                    workingDays.after(one.opened, one.topic.responseDays()),
                    one.state.open() ? null : one.course.since(),
                    one.course.planned(),
                    shown ? one.told.title() : null,
                    shown ? one.told.text() : null,
                    shown ? one.told.place() : null,
                    rough.latitude(),
                    rough.longitude(),
                    one.reports,
                    one.supporters,
                    one.state == State.SET_ASIDE ? "not-ours" : null,
                    one.root == null ? null : one.root.id.value(),
                    marked ? SOURCE : null,
                    marked ? mark : null,
                    shown
                            ? SearchText.of(one.place, one.topic, one.told.title(), one.told.text(), one.told.place())
                            : SearchText.of(one.place, one.topic));
        }
        rows.write(jdbc);
    }

    private Map<NeighbourhoodId, Integer> numbers(List<Made> made) {
        Map<NeighbourhoodId, Integer> wanted = new HashMap<>();
        made.forEach(one -> wanted.merge(one.place.id(), 1, Integer::sum));
        wanted.replaceAll(problems::nextNumbers);
        return wanted;
    }

    private void writeReports(List<Made> made, Random random) {
        BulkRows reports = new BulkRows("problems.report", REPORT);
        BulkRows tracking = new BulkRows("problems.tracking_code", "code, territory_id, report_id");
        BulkRows contacts = new BulkRows("problems.contact", "territory_id, report_id, phone_sealed, phone_hash");
        List<String> fresh = freshCodes(made.size());
        LocalDate before = LocalDate.now(clock).minusDays(CONTACT_KEPT_DAYS);
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            int territory = one.id.territory().value();
            Point rough = one.point.rough();
            reports.add(
                    territory,
                    one.report.value(),
                    one.id.value(),
                    one.place.id().value(),
                    one.topic.code(),
                    one.channel.code(),
                    one.opened,
                    "fa",
                    sealer.seal(one.told.text()),
                    sealer.seal(one.told.place()),
                    sealer.seal(one.point.latitude() + " " + one.point.longitude()),
                    rough.latitude(),
                    rough.longitude());
            tracking.add(fresh.get(i), territory, one.report.value());
            boolean recent = one.state.open() || one.course.since().isAfter(before);
            if (recent && random.nextInt(4) == 0) {
                String phone = "+98900" + (1_000_000 + random.nextInt(9_000_000));
                contacts.add(territory, one.report.value(), sealer.seal(phone), sealer.hash("phone", phone));
            }
        }
        reports.write(jdbc);
        tracking.write(jdbc);
        contacts.write(jdbc);
    }

    private List<String> freshCodes(int howMany) {
        Set<String> made = new HashSet<>();
        while (made.size() < howMany) {
            while (made.size() < howMany) {
                made.add(codes.tracking().digits());
            }
            made.removeAll(jdbc.queryForList(
                    "select code from problems.tracking_code where code = any(?)", String.class, (Object)
                            made.toArray(String[]::new)));
        }
        return List.copyOf(made);
    }

    /** A few pictures serve all reports. */
    private void writePhotos(List<Made> made, List<Photo> photos, Random random) {
        BulkRows rows = new BulkRows("problems.photo", PHOTO);
        for (Made one : made) {
            if (random.nextInt(25) == 0) {
                Photo photo = CountryWords.pick(photos, random);
                rows.add(
                        one.id.territory().value(),
                        ids.next(one.id.territory()),
                        one.id.value(),
                        one.report.value(),
                        "report",
                        photo.picture().hex(),
                        photo.thumbnail().hex(),
                        photo.width(),
                        photo.height(),
                        one.opened,
                        one.state.checked() ? one.course.checked() : null);
            }
        }
        rows.write(jdbc);
    }

    private void writeSupport(List<Made> made) {
        BulkRows rows = new BulkRows("problems.support", "territory_id, problem_id, supporter_hash, supported_on");
        for (Made one : made) {
            for (int i = 0; i < one.supporters; i++) {
                byte[] hash = new byte[32];
                secret.nextBytes(hash);
                rows.add(one.id.territory().value(), one.id.value(), hash, one.opened);
            }
        }
        rows.write(jdbc);
    }

    private void writeRounds(List<Made> made) {
        BulkRows rows = new BulkRows(
                "problems.closing_round", "territory_id, problem_id, seq, claimed_on, reminded_on, outcome, judged_on");
        for (Made one : made) {
            LocalDate claimed = one.course.claimed();
            if (claimed != null) {
                boolean judged = one.state != State.CLAIMED_SOLVED;
                rows.add(
                        one.id.territory().value(),
                        one.id.value(),
                        one.course.claimSeq(),
                        claimed,
                        claimed,
                        judged ? one.state.code() : null,
                        judged ? one.course.since() : null);
            }
        }
        rows.write(jdbc);
    }

    private void count(List<Made> made) {
        Map<Tallies.Cell, Integer> cells = new HashMap<>();
        made.forEach(one -> cells.merge(
                new Tallies.Cell(one.place.id().value(), one.topic.code(), one.state.code()), 1, Integer::sum));
        tallies.add(made.getFirst().id.territory().value(), cells);
    }
}
