package org.mahalla.launcher.country;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.postgres.BulkRows;
import org.mahalla.problems.model.State;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.shared.Codes;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Point;
import org.mahalla.shared.Sealer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables that a problem of the country stands in: itself, its report and code, pictures, supporters, rounds, counts. */
@Component
@ConditionalOnProperty("mahalla.country")
class CountryRows {
    private static final int CONTACT_KEPT_DAYS = 80;
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
    private final Problems problems;
    private final Tallies tallies;
    private final IdMaker ids;
    private final Sealer sealer;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Codes codes = new Codes();
    private final SecureRandom secret = new SecureRandom();

    CountryRows(
            JdbcTemplate jdbc,
            Problems problems,
            Tallies tallies,
            IdMaker ids,
            Sealer sealer,
            WorkingDays workingDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.tallies = tallies;
        this.ids = ids;
        this.sealer = sealer;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Writes them all; the last of the problems carries the mark. */
    void write(List<Made> made, String mark, List<Photo> photos, Random random) {
        writeProblems(made, mark);
        writeReports(made, random);
        writePhotos(made, photos, random);
        writeSupport(made);
        writeRounds(made);
        count(made);
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
                    marked ? CountryProblems.SOURCE : null,
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
