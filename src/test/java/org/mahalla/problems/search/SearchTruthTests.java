package org.mahalla.problems.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.mahalla.testing.SharedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** What is found and what is not, by the real search on a real PostgreSQL. */
@MahallaTest
@TestPropertySource(properties = "mahalla.test=a database where nobody else reports")
@Transactional
class SearchTruthTests {
    private static final String PLAIN_TOPIC = "something-else";
    private static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));

    private final Registered registered;
    private final Reported reported;
    private final FindProblems find;
    private Division city;

    @Autowired
    SearchTruthTests(
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            PlaceStore store,
            IdMaker ids,
            Problems problems,
            TakeStep steps,
            Topics topics,
            JdbcClient jdbc,
            FindProblems find) {
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.find = find;
    }

    @BeforeEach
    void aCity() {
        city = registered.division("xs", DivisionKind.CITY, "شهر جستجو", "Search City");
    }

    private record Case(String stored, String typed, boolean found) {}

    @Test
    void everyCaseOfOurOwnIsTrue() {
        Map<String, Neighbourhood> places = new LinkedHashMap<>();
        places.put("plain", place("n1", "باغستان", "Baghestan"));
        places.put("نیروگاه", place("n2", "نیروگاه", "Nirugah"));
        places.put("شهرک قدس", place("n3", "شهرک قدس", "Quds Town"));
        places.put("زنبیل‌آباد", place("n4", "زنبیل‌آباد", "Zanbilabad"));
        Map<String, ProblemId> problems = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        String stored = "";
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                String[] parts = line.substring(2).split(" \\| ", 3);
                stored = line;
                problems.put(
                        line,
                        reported.checked(
                                Objects.requireNonNull(places.get(parts[0])),
                                parts[1].equals("plain") ? PLAIN_TOPIC : parts[1],
                                DAY,
                                "-",
                                parts[2]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(new Case(stored, line.substring(2), line.charAt(0) == '+'));
            }
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
        List<String> wrong = cases.stream()
                .filter(one -> found(one.typed()).contains(problems.get(one.stored())) != one.found())
                .map(one -> (one.found() ? "not found by «" : "found by «") + one.typed() + "»: " + one.stored())
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** What a normaliser changes in spelling only is found by either spelling; what it does to words is not asked. */
    @Test
    void bothSidesOfTheVectorsOfOthersFindEachOther() {
        Neighbourhood place = place("n1", "باغستان", "Baghestan");
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String file : List.of("parsivar_joined_words_dic1.txt", "parsivar_joined_words_dic2.txt")) {
            for (String line : SharedFiles.lines("persian-text/" + file)) {
                String[] words = line.replace("\uFEFF", "").strip().split("\\s+", 2);
                if (words.length == 2 && same(words[0], words[1])) {
                    pairs.put(words[0], words[1]);
                }
            }
        }
        SharedFiles.json("persian-text/normalise_vectors_hazm.jsonl").stream()
                .filter(row -> Set.of("seperate_mi", "remove_diacritics", "persian_number", "unicodes_replacement")
                        .contains(row.get("op").asString()))
                .forEach(row -> {
                    String input = row.get("input").asString();
                    String expected = row.get("expected").asString();
                    if (same(input, expected)) {
                        pairs.put(input, expected);
                    }
                });
        assertThat(pairs).hasSizeGreaterThan(150);
        Map<String, ProblemId> stored = new LinkedHashMap<>();
        pairs.forEach((one, other) -> {
            stored.put(one, reported.checked(place, PLAIN_TOPIC, DAY, "-", "یک " + one + " دو"));
            stored.putIfAbsent(other, reported.checked(place, PLAIN_TOPIC, DAY, "-", "یک " + other + " دو"));
        });
        List<String> wrong = new ArrayList<>();
        pairs.forEach((one, other) -> {
            if (!found(one).contains(stored.get(other))) {
                wrong.add("«" + one + "» does not find «" + other + "»");
            }
            if (!found(other).contains(stored.get(one))) {
                wrong.add("«" + other + "» does not find «" + one + "»");
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean same(String one, String other) {
        String key = org.mahalla.shared.PersianText.joinedKey(one);
        return !key.isEmpty() && key.equals(org.mahalla.shared.PersianText.joinedKey(other));
    }

    private Set<ProblemId> found(String typed) {
        FilterForm form = FilterForm.of("q=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8));
        ProblemFilter filter = ProblemFilter.ALL.withWords(form.words());
        if (filter.words().isEmpty()) {
            return Set.of();
        }
        return find
                .page(
                        filter,
                        Sight.EVERYBODY,
                        null,
                        500,
                        "problem_id, topic, state, latitude, longitude",
                        row -> Optional.of(new ProblemId(row.getObject("problem_id", UUID.class))))
                .rows()
                .stream()
                .collect(Collectors.toSet());
    }

    private Neighbourhood place(String code, String fa, String en) {
        return registered.neighbourhood(city, code, fa, en, square(20 + code.charAt(1) * 0.03, 10, 0.02), null);
    }

    private static List<String> lines() {
        try (InputStream in = SearchTruthTests.class.getResourceAsStream("/search/truth.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
