package org.mahalla.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.Point;
import org.mahalla.testing.SharedFiles;

/**
 * A thousand potholes of a real city, 347 of them marked by the city as said twice. The file does not tell the partner;
 * it is taken to be the earliest of the other rows within the window, as a city keeps the first and marks the later.
 */
class PotholeTwinsTests {
    private static final double WINDOW_METRES = 100;

    private record Pothole(String number, boolean marked, Sight sight) {}

    @Test
    void thePartnerIsAmongTheFirstThree() throws IOException {
        assertThat(found("exact points", sight -> sight, sight -> sight)).isGreaterThanOrEqualTo(0.8);
    }

    /** What a resident is offered: own place exact, those of others as everybody sees them. */
    @Test
    void alsoWhereThePlacesOfOthersAreRough() throws IOException {
        assertThat(found(
                        "rough points",
                        sight -> sight.amongRough(Point.ROUGH_ERROR_METRES),
                        sight -> new Sight(
                                Objects.requireNonNull(sight.point()).rough(),
                                sight.topic(),
                                sight.group(),
                                sight.reach(),
                                sight.words(),
                                sight.day())))
                .isGreaterThanOrEqualTo(0.8);
    }

    private static double found(String how, UnaryOperator<Sight> own, UnaryOperator<Sight> others) throws IOException {
        List<Pothole> potholes = potholes();
        Twins twins = new Twins(Rarity.EVEN);
        int asked = 0;
        int found = 0;
        for (Pothole marked : potholes.stream().filter(Pothole::marked).toList()) {
            List<Pothole> window = potholes.stream()
                    .filter(other -> other != marked && metres(marked, other) <= WINDOW_METRES)
                    .toList();
            if (!window.isEmpty()) {
                Pothole partner = window.stream()
                        .min(Comparator.comparing(Pothole::number))
                        .orElseThrow();
                asked++;
                found += twins.of(own.apply(marked.sight()), window, other -> others.apply(other.sight())).stream()
                                .anyMatch(suggestion -> suggestion.thing() == partner)
                        ? 1
                        : 0;
            }
        }
        System.out.println("potholes, %s: %d with a partner, %d found (%.1f %%)"
                .formatted(how, asked, found, 100.0 * found / asked));
        assertThat(asked).isEqualTo(250);
        return (double) found / asked;
    }

    private static double metres(Pothole one, Pothole other) {
        return Objects.requireNonNull(one.sight().point())
                .metresTo(Objects.requireNonNull(other.sight().point()));
    }

    private static List<Pothole> potholes() throws IOException {
        var path = SharedFiles.data("civic-requests/chicago_potholes_with_dup_1000.csv");
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .filter(row -> !row.get("latitude").isEmpty())
                    .map(row -> new Pothole(
                            row.get("service_request_number"),
                            row.get("status").endsWith("Dup"),
                            new Sight(
                                    new Point(
                                            Double.parseDouble(row.get("latitude")),
                                            Double.parseDouble(row.get("longitude"))),
                                    "pothole",
                                    "road-pavement",
                                    100,
                                    Words.NONE,
                                    LocalDate.parse(row.get("creation_date").substring(0, 10)))))
                    .toList();
        }
    }
}
