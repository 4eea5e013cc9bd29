package org.mahalla.launcher.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The invented names of places and the Persian words of reports and answers, put together from lists of our own. */
final class CountryWords {
    /** A text in both languages. */
    record Text(String fa, String en) {
        Text in(Text form) {
            return new Text(form.fa().replace("{name}", fa), form.en().replace("{name}", en));
        }
    }

    /** What somebody says of one fault: the topic, the public heading, the words, and where. */
    record Told(String topic, String title, String text, String place) {}

    private record Names(
            List<Text> heads,
            List<Text> tails,
            List<Text> forms,
            List<Text> words,
            List<String> openers,
            List<String> closers,
            List<String> plans,
            List<String> hindrances) {}

    private record Streets(List<Text> streets, List<Text> alleys, List<Text> landmarks) {}

    private record About(
            String code,
            List<Text> titles,
            List<Text> texts,
            @Nullable Text answer,
            @Nullable Text closure) {}

    private record Reports(List<About> topics, List<Text> answers, List<Text> closures) {}

    private final Names names = read("country", Names.class);
    private final Streets streets = read("streets", Streets.class);
    private final Reports reports = read("reports", Reports.class);
    private final List<About> topics;

    /** @param known the codes of topics that have a form */
    CountryWords(Set<String> known) {
        topics = reports.topics().stream()
                .filter(about -> known.contains(about.code()))
                .toList();
    }

    /** As many names as there are heads with tails; each number has its own. */
    Text county(int number) {
        int shuffled = (int)
                (number * 257L % ((long) names.heads().size() * names.tails().size()));
        Text head = names.heads().get(shuffled % names.heads().size());
        Text tail = names.tails().get(shuffled / names.heads().size());
        return new Text(head.fa() + "\u200c" + tail.fa(), head.en() + tail.en());
    }

    Text neighbourhood(int number) {
        int words = names.words().size();
        return names.words()
                .get(number % words)
                .in(names.forms().get(number / words % names.forms().size()));
    }

    Told tell(Random random) {
        return tell(pick(topics, random), random);
    }

    Told tell(String topic, Random random) {
        return tell(about(topic), random);
    }

    private Told tell(About about, Random random) {
        String street = pick(streets.streets(), random).fa();
        String alley = pick(streets.alleys(), random).fa();
        String landmark = pick(streets.landmarks(), random).fa();
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append(pick(names.openers(), random)).append(' ');
        }
        text.append(pick(about.texts(), random).fa());
        if (random.nextBoolean()) {
            text.append(' ').append(pick(names.closers(), random));
        }
        return new Told(
                about.code(),
                filled(pick(about.titles(), random).fa(), street, alley, landmark),
                filled(text.toString(), street, alley, landmark),
                alley + "، " + street);
    }

    String answer(String topic, Random random) {
        Text own = about(topic).answer();
        return own == null || random.nextInt(3) == 0
                ? pick(reports.answers(), random).fa()
                : own.fa();
    }

    String closure(String topic, Random random) {
        Text own = about(topic).closure();
        return own == null || random.nextInt(3) == 0
                ? pick(reports.closures(), random).fa()
                : own.fa();
    }

    String plan(Random random) {
        return pick(names.plans(), random);
    }

    String hindrance(Random random) {
        return pick(names.hindrances(), random);
    }

    private About about(String topic) {
        return topics.stream()
                .filter(about -> about.code().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static String filled(String text, String street, String alley, String landmark) {
        return text.replace("{street}", street).replace("{alley}", alley).replace("{landmark}", landmark);
    }

    /** The words that somebody may search for: what stands in the texts, each once. */
    List<String> searchable() {
        List<String> found = new ArrayList<>();
        topics.forEach(about -> about.texts().forEach(text -> {
            for (String word : text.fa().split("[^\\p{L}\u200c]+")) {
                if (word.length() > 3 && !found.contains(word)) {
                    found.add(word);
                }
            }
        }));
        return found;
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = CountryWords.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
