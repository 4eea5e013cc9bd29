package org.mahalla.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.Point;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A city of invented Persian reports, the same from the same seed: 121 neighbourhoods, faults that one to four people
 * report in words of their own, and others around them. Written by the import, then sealed like a resident's report.
 */
final class TwinsTown {
    private static final String SOURCE = "bench-duplicates";
    private static final int SIDE = 11;
    private static final double SOUTH = 34.55;
    private static final double WEST = 50.80;
    private static final double STEP = 0.02;
    private static final int DAYS = 720;
    private static final int BATCH = 5_000;
    private static final double METRE = 1 / 111_195.0;

    private static final String PLACES_MAP = """
            source: bench-duplicates-places
            territory: {code: bench, name: Bench}
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {code: id, name: name}
            """;

    private static final String REPORTS_MAP = """
            source: bench-duplicates
            territory: {code: bench, name: Bench}
            dates: [iso]
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {reference: id, topic: topic, reported: day, state: state, text: text, public: public}
            """;

    /** What somebody says of one fault. */
    record Told(String topic, String text, Point point, LocalDate day) {}

    private record Fault(String topic, List<String> texts) {}

    private final Running running;
    private final Random random;
    private final List<Fault> faults;
    private final List<String> spots;

    TwinsTown(Running running, Random random) {
        this.running = running;
        this.random = random;
        Set<String> known = running.bean(Topics.class).areas().stream()
                .flatMap(area -> area.topics().stream())
                .filter(topic -> !topic.outside())
                .map(Topic::code)
                .collect(Collectors.toSet());
        this.faults = faults().stream()
                .filter(fault -> known.contains(fault.topic()) && !fault.texts().isEmpty())
                .toList();
        this.spots = matches("- \\{fa: \"([^\"]+)\"", read("/demo/streets.yaml"));
    }

    /** Writes what is missing; answers how many problems there are. */
    long fill(int wanted, Path folder) throws IOException {
        JdbcTemplate jdbc = running.bean(JdbcTemplate.class);
        if (count(jdbc) < wanted) {
            Path places = Files.writeString(folder.resolve("places.csv"), places());
            Path placesMap = Files.writeString(folder.resolve("places.yaml"), PLACES_MAP);
            running.bean(ImportPlaces.class).run(places, placesMap, false, done -> {});
            Path reports = folder.resolve("reports.csv");
            List<Told> told = write(reports, wanted);
            Path map = Files.writeString(folder.resolve("reports.yaml"), REPORTS_MAP);
            running.bean(ImportReports.class)
                    .run(reports, map, folder.resolve("refused.csv"), Language.EN, false, done -> {});
            seal(jdbc, told);
            jdbc.execute("analyze problems.problem");
        }
        return count(jdbc);
    }

    /** One more report, somewhere in the city. */
    Told tell(Random dice, LocalDate day) {
        return tell(dice, pick(faults, dice), anywhere(dice), pick(spots, dice), day);
    }

    private List<Told> write(Path file, int wanted) throws IOException {
        LocalDate today = LocalDate.now(running.bean(Clock.class));
        List<Told> all = new ArrayList<>();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,topic,day,state,text,public,lat,lon\n");
            while (all.size() < wanted) {
                Fault fault = pick(faults, random);
                Point at = anywhere(random);
                String spot = pick(spots, random);
                LocalDate day = today.minusDays(1 + random.nextInt(DAYS));
                int people = 1 + Math.max(0, random.nextInt(7) - 3);
                for (int i = 0; i < people && all.size() < wanted; i++) {
                    Told told = tell(random, fault, near(at, random), spot, day);
                    int state = random.nextInt(20);
                    out.write(String.format(
                            Locale.ROOT,
                            "%d,%s,%s,%s,\"%s\",%b,%f,%f%n",
                            all.size(),
                            told.topic(),
                            told.day(),
                            state < 8 ? "closed" : state < 11 ? "new" : "open",
                            told.text(),
                            state >= 11,
                            told.point().latitude(),
                            told.point().longitude()));
                    all.add(told);
                }
            }
        }
        return all;
    }

    /** Exact points and words, sealed as those of residents are. */
    private void seal(JdbcTemplate jdbc, List<Told> all) {
        Sealer sealer = running.bean(Sealer.class);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Point point = all.get(i).point();
            rows.add(new Object[] {
                sealer.seal(point.latitude() + " " + point.longitude()),
                sealer.seal(all.get(i).text()),
                SOURCE,
                Integer.toString(i)
            });
            if (rows.size() == BATCH || i == all.size() - 1) {
                jdbc.batchUpdate(
                        "update problems.report set point_sealed = ?, text_sealed = ? where source = ? and source_id = ?"
                                + " and territory_id = (select min(territory_id) from problems.problem)",
                        rows);
                rows.clear();
            }
        }
    }

    private static long count(JdbcTemplate jdbc) {
        Long count = jdbc.queryForObject("select count(*) from problems.problem where source = ?", Long.class, SOURCE);
        return count == null ? 0 : count;
    }

    private static Told tell(Random dice, Fault fault, Point at, String spot, LocalDate day) {
        String text = pick(fault.texts(), dice).replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(spot));
        return new Told(fault.topic(), text, at, day);
    }

    private static Point anywhere(Random dice) {
        return new Point(SOUTH + dice.nextDouble() * SIDE * STEP, WEST + dice.nextDouble() * SIDE * STEP);
    }

    private static Point near(Point at, Random dice) {
        return new Point(
                at.latitude() + dice.nextGaussian() * 12 * METRE, at.longitude() + dice.nextGaussian() * 15 * METRE);
    }

    private static String places() {
        StringBuilder text = new StringBuilder("id,name,lat,lon\n");
        for (int i = 0; i < SIDE * SIDE; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "n%d,place %d,%f,%f%n",
                    i,
                    i,
                    SOUTH + (i / SIDE + 0.5) * STEP,
                    WEST + (i % SIDE + 0.5) * STEP));
        }
        return text.toString();
    }

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String part : read("/demo/reports.yaml").split("(?m)^ *- code: ")) {
            String code = part.strip().split("\\s", 2)[0];
            faults.add(new Fault(code, matches("- fa: \"([^\",\\\\]+)\"", part.replace(",", " "))));
        }
        return faults;
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(TwinsTown.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T pick(List<T> from, Random dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
