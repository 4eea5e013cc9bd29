package org.mahalla.problems.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Located;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PersonalDetails;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;

/** Reads rows of one file; what is wrong with a row is noted in it and nothing is guessed. */
final class ReportReading {
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_NAMES = 20_000;

    private final Neighbourhoods neighbourhoods;
    private final PlacePath under;
    private final LocalDate today;
    private final Map<String, Topic> topics;
    private final Set<String> codes;
    private final Map<String, Optional<Neighbourhood>> named = new HashMap<>();
    private final Map<String, Boolean> harmless = new HashMap<>();

    ReportReading(Neighbourhoods neighbourhoods, Topics topics, PlacePath under, LocalDate today) {
        this.neighbourhoods = neighbourhoods;
        this.under = under;
        this.today = today;
        this.topics = topics.reportable();
        this.codes = this.topics.keySet();
    }

    /** Null for a row that is to be refused. */
    @Nullable
    Incoming read(MappedRow row) {
        String reference = row.required("reference").orElse("");
        if (reference.length() > LONGEST_REFERENCE) {
            row.refuse("reference", "PRB-051", LONGEST_REFERENCE);
        }
        Topic topic = topic(row);
        LocalDate reported = reported(row);
        LocalDate closed = row.day("closed").orElse(null);
        if (reported != null && closed != null && closed.isBefore(reported)) {
            row.refuse("closed", "PRB-053");
        }
        LocalDate due = row.day("due").orElse(null);
        SourceState state =
                row.oneOf("state", SourceState.CODES).flatMap(SourceState::of).orElse(SourceState.NEW);
        Point point = row.point().orElse(null);
        String text = words(row, "text");
        Neighbourhood place = row.problems().isEmpty() ? place(row, point) : null;
        if (!row.problems().isEmpty() || topic == null || reported == null || place == null) {
            return null;
        }
        boolean open = row.text("public").filter("true"::equals).isPresent() && (text == null || isHarmless(text));
        return new Incoming(
                row,
                reference,
                topic,
                place,
                point,
                text,
                words(row, "address"),
                reported,
                closed,
                due,
                state,
                row.text("parent").orElse(null),
                held(row),
                row.text("language").orElse("fa"),
                open);
    }

    private static Incoming.@Nullable Held held(MappedRow row) {
        return row.text("agency")
                .map(agency -> new Incoming.Held(
                        agency.toLowerCase(Locale.ROOT),
                        row.deadline("due").orElse(null),
                        row.moment("closed").orElse(null)))
                .orElse(null);
    }

    /** Sources repeat their words: each is looked at once. */
    private boolean isHarmless(String text) {
        if (harmless.size() > MOST_NAMES) {
            harmless.clear();
        }
        return harmless.computeIfAbsent(text, words -> PersonalDetails.in(words).isEmpty());
    }

    private @Nullable Topic topic(MappedRow row) {
        int before = row.problems().size();
        Optional<String> code = row.oneOf("topic", codes);
        if (code.isEmpty() && row.problems().size() == before) {
            row.refuse("topic", "PLT-340");
        }
        return code.map(topics::get).orElse(null);
    }

    private @Nullable LocalDate reported(MappedRow row) {
        int before = row.problems().size();
        LocalDate day = row.day("reported").orElse(null);
        if (day == null && row.problems().size() == before) {
            row.refuse("reported", "PLT-340");
        } else if (day != null && day.isAfter(today.plusDays(1))) {
            row.refuse("reported", "PRB-052");
        }
        return day;
    }

    private static @Nullable String words(MappedRow row, String field) {
        String text = PersianText.line(row.text(field).orElse(""));
        if (text.length() > LONGEST_TEXT) {
            row.refuse(field, "PRB-054", LONGEST_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    /** The area that holds the point, else the place that the source names, else the nearest within reach. */
    private @Nullable Neighbourhood place(MappedRow row, @Nullable Point point) {
        Located located = point == null
                ? null
                : neighbourhoods
                        .locate(point)
                        .filter(found -> under.contains(found.neighbourhood().path()))
                        .orElse(null);
        if (located != null && !located.nearest()) {
            return located.neighbourhood();
        }
        Optional<Neighbourhood> byName = named(row, "neighbourhood").or(() -> named(row, "neighbourhood_name"));
        if (byName.isPresent()) {
            return byName.get();
        }
        if (located != null) {
            return located.neighbourhood();
        }
        String said = row.text("neighbourhood_name")
                .or(() -> row.text("neighbourhood"))
                .orElse("");
        if (point != null) {
            row.refuse("neighbourhood", "PRB-056");
        } else if (said.isEmpty()) {
            row.refuse("neighbourhood", "PRB-055");
        } else {
            String near = nearest(said);
            if (near.isEmpty()) {
                row.refuse("neighbourhood", "PRB-061", said);
            } else {
                row.refuse("neighbourhood", "PRB-057", said, near);
            }
        }
        return null;
    }

    private String nearest(String name) {
        return neighbourhoods.search(name, 3).stream()
                .filter(found -> under.contains(found.path()))
                .map(found -> found.name().fa().isEmpty()
                        ? found.name().en()
                        : found.name().fa())
                .findFirst()
                .orElse("");
    }

    private Optional<Neighbourhood> named(MappedRow row, String field) {
        return row.text(field).flatMap(text -> {
            if (named.size() > MOST_NAMES) {
                named.clear();
            }
            return named.computeIfAbsent(text, name -> neighbourhoods.named(name, under));
        });
    }
}
