package org.mahalla.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Point;

/**
 * An invented town with problems whose truth is known, to measure suggestions by. Each problem is one fault of one topic
 * at one spot; different people report it: in other sentences about the same fault, naming the spot by either of two
 * names or not at all, adding words that say nothing, spelling as people do, pointing with a finger (some 12 m off), by
 * the phone's position (to the nearest 0.001 degree) or not at all, up to two months later, and one in twelve under a
 * neighbouring topic. Of the problems a third have a sibling: the same fault at another spot 40 to 150 m away. The halves
 * of the material are apart: what weights were fitted to is never what the figures are taken from.
 */
final class ReportWorld {
    enum Half {
        SEEN,
        UNSEEN
    }

    record Told(int problem, String neighbourhood, Sight sight, String text) {}

    private record Spot(List<String> names) {}

    private record Fault(String topic, List<String> sentences) {}

    private static final double METRE = 1 / 111_195.0;
    private static final Point CENTRE = new Point(34.64, 50.88);
    private static final LocalDate START = LocalDate.of(2026, 3, 21);
    private static final int REACH = 80;

    private final RandomGenerator random;
    private final Spelling spelling;
    private final Areas areas = Areas.ofTaxonomy();
    private final List<Fault> faults;
    private final List<Spot> spots;
    private final List<String> tails;

    ReportWorld(long seed, Half half, Spelling spelling) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.spelling = spelling;
        this.faults = half(faultsOf(lines("topics.txt")), half);
        this.spots = half(spotsOf(lines("landmarks.txt")), half);
        this.tails = half(lines("tails.txt"), half);
    }

    /** What was reported first about each problem, and what was said about it later. */
    record Town(List<Told> first, List<Told> later) {}

    Town town(int problems, double side) {
        List<Told> first = new ArrayList<>();
        List<Told> later = new ArrayList<>();
        Fault fault = pick(faults);
        Point at = anywhere(side);
        for (int problem = 0; problem < problems; problem++) {
            boolean sibling = problem > 0 && random.nextInt(3) == 0;
            fault = sibling ? fault : pick(faults);
            at = sibling ? off(at, 40 + random.nextDouble() * 110) : anywhere(side);
            Spot spot = pick(spots);
            LocalDate day = START.plusDays(random.nextInt(120));
            first.add(tell(problem, fault.topic, pick(fault.sentences), spot, at, day));
            int again = random.nextInt(4) == 0 ? 2 : random.nextInt(2);
            for (int i = 1; i <= again; i++) {
                String topic = random.nextInt(12) == 0 ? pick(areas.topicsBeside(fault.topic)) : fault.topic;
                later.add(tell(problem, topic, pick(fault.sentences), spot, at, day.plusDays(random.nextInt(60))));
            }
        }
        return new Town(first, later);
    }

    private Told tell(int problem, String topic, String sentence, Spot spot, Point at, LocalDate day) {
        StringBuilder text = new StringBuilder(sentence);
        if (random.nextInt(10) < 7) {
            text.insert(random.nextBoolean() ? 0 : text.length(), " " + pick(spot.names) + " ");
        }
        if (random.nextInt(10) < 4) {
            text.append(". ").append(pick(tails));
        }
        String said = spelling.asPeopleDo(text.toString().strip(), random);
        return new Told(
                problem,
                neighbourhood(at),
                new Sight(pointed(at), topic, areas.of(topic), REACH, Words.of(said), day),
                said);
    }

    /** Neighbourhoods are squares of 900 m. */
    private static String neighbourhood(Point at) {
        return Math.floor(at.latitude() / (900 * METRE)) + "/" + Math.floor(at.longitude() / (900 * METRE / 0.82));
    }

    private @Nullable Point pointed(Point at) {
        int how = random.nextInt(10);
        if (how == 0) {
            return null;
        }
        Point finger = off(at, Math.abs(random.nextGaussian()) * 12);
        return how < 4 ? finger.rough() : finger;
    }

    private Point anywhere(double side) {
        return new Point(
                CENTRE.latitude() + (random.nextDouble() - 0.5) * side * METRE,
                CENTRE.longitude() + (random.nextDouble() - 0.5) * side * METRE / 0.82);
    }

    private Point off(Point from, double metres) {
        double turn = random.nextDouble() * 2 * Math.PI;
        return new Point(
                from.latitude() + Math.sin(turn) * metres * METRE,
                from.longitude() + Math.cos(turn) * metres * METRE / 0.82);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> half(List<T> all, Half half) {
        List<T> chosen = new ArrayList<>();
        for (int i = half.ordinal(); i < all.size(); i += 2) {
            chosen.add(all.get(i));
        }
        return chosen;
    }

    private static List<Fault> faultsOf(List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        String topic = "";
        List<String> sentences = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("#") || line.equals("~")) {
                add(faults, topic, sentences);
                sentences = new ArrayList<>();
                topic = line.startsWith("#") ? line.substring(1).strip() : topic;
            } else {
                sentences.add(line);
            }
        }
        add(faults, topic, sentences);
        return faults;
    }

    private static void add(List<Fault> faults, String topic, List<String> sentences) {
        if (sentences.size() > 1) {
            faults.add(new Fault(topic, sentences));
        }
    }

    private static List<Spot> spotsOf(List<String> lines) {
        return lines.stream()
                .map(line -> new Spot(List.of(line.split(" *[|] *"))))
                .toList();
    }

    /** Which topics stand beside each other in the default taxonomy. */
    private record Areas(Map<String, String> areaOf) {
        static Areas ofTaxonomy() {
            Map<String, String> areaOf = new TreeMap<>();
            String topic = "";
            for (String line : read("/problems/taxonomy.yaml")) {
                if (line.startsWith("- code: ")) {
                    topic = line.substring("- code: ".length());
                } else if (line.startsWith("area: ")) {
                    areaOf.put(topic, line.substring("area: ".length()));
                }
            }
            return new Areas(areaOf);
        }

        String of(String topic) {
            return Objects.requireNonNull(areaOf.get(topic), topic);
        }

        List<String> topicsBeside(String topic) {
            return areaOf.keySet().stream()
                    .filter(other -> of(other).equals(of(topic)))
                    .toList();
        }
    }

    private static List<String> lines(String file) {
        return read("/linkage/" + file);
    }

    private static List<String> read(String resource) {
        try (InputStream stream = ReportWorld.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
