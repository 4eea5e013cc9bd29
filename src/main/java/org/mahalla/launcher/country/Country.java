package org.mahalla.launcher.country;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.timeline.Seals;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The invented country: fills what is missing of it, as often as it is asked. */
@Component
@ConditionalOnProperty("mahalla.country")
public class Country {
    private static final int PICTURES = 4;
    private static final int TOLD_EACH = 50_000;

    private final CountryPlaces places;
    private final CountryProblems problems;
    private final CountryPeople people;
    private final CountryClock clock;
    private final Topics topics;
    private final PhotoIntake photos;
    private final Seals seals;
    private final List<Every> rounds;
    private final JdbcTemplate jdbc;

    Country(
            CountryPlaces places,
            CountryProblems problems,
            CountryPeople people,
            CountryClock clock,
            Topics topics,
            PhotoIntake photos,
            Seals seals,
            List<Every> rounds,
            JdbcTemplate jdbc) {
        this.places = places;
        this.problems = problems;
        this.people = people;
        this.clock = clock;
        this.topics = topics;
        this.photos = photos;
        this.seals = seals;
        this.rounds = List.copyOf(rounds);
        this.jdbc = jdbc;
    }

    /** Writes what is missing, each part in a transaction of its own; `told` hears how it goes. */
    public void fill(int neighbourhoods, int wanted, Path folder, Consumer<String> told) {
        long start = System.nanoTime();
        CountryWords words = new CountryWords(topics.areas().stream()
                .flatMap(area -> area.topics().stream())
                .filter(topic -> !topic.outside())
                .map(Topic::code)
                .collect(Collectors.toSet()));
        CountryGround ground = new CountryGround(neighbourhoods);
        places.fill(ground, words);
        people.fill(ground, folder);
        told.accept("places of " + neighbourhoods + " neighbourhoods after " + since(start));
        if (write(ground, wanted, words, text -> told.accept(text + " after " + since(start)))) {
            clock.setRight();
            settle();
            told.accept("sealed and counted after " + since(start));
        }
    }

    private boolean write(CountryGround ground, int wanted, CountryWords words, Consumer<String> told) {
        Map<String, Integer> there = problems.there();
        AtomicInteger written = new AtomicInteger(
                there.values().stream().mapToInt(Integer::intValue).sum());
        List<CountryGround.County> missing = ground.counties().stream()
                .filter(county -> there.getOrDefault(county.code(), 0) < county.share(wanted))
                .toList();
        if (missing.isEmpty()) {
            return false;
        }
        List<Photo> pictures = pictures();
        List<Future<?>> parts = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4))) {
            for (CountryGround.County county : missing) {
                parts.add(workers.submit(() -> problems.fill(
                        county,
                        there.getOrDefault(county.code(), 0),
                        county.share(wanted),
                        words,
                        pictures,
                        more -> tell(written.addAndGet(more), more, wanted, told))));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a county could not be written", e.getCause());
        }
        return true;
    }

    private static void tell(int written, int more, int wanted, Consumer<String> told) {
        if (written / TOLD_EACH != (written - more) / TOLD_EACH || written == wanted) {
            told.accept(written + " problems of " + wanted);
        }
    }

    /** What else comes by itself in the first hours: seals, the counts of words, and the database's own upkeep. */
    private void settle() {
        while (seals.sealDue() > 0) {
            Thread.yield();
        }
        rounds.stream()
                .filter(every -> every.name().equals("words-count"))
                .forEach(every -> every.work().run());
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("reset role");
                statement.execute("vacuum (analyze)");
                return statement.execute("set role mahalla_app");
            }
        });
    }

    private List<Photo> pictures() {
        List<Photo> taken = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.getHSBColor(i / (float) PICTURES, 0.3f, 0.8f));
            pen.fillRect(0, 0, 800, 600);
            pen.setColor(Color.DARK_GRAY);
            pen.fillOval(200 + 40 * i, 150, 300, 250);
            pen.dispose();
            try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
                ImageIO.write(image, "jpeg", jpeg);
                taken.add(photos.accept(jpeg.toByteArray()).get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return taken;
    }

    private static String since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
    }
}
