package org.mahalla.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The invented names and words of the demo, read from its files. */
record DemoContent(
        List<Hood> neighbourhoods, List<Text> women, List<Text> men, List<Text> surnames, Streets streets, Said said) {

    record Text(String fa, String en) {
        String in(Language language) {
            return language == Language.FA ? fa : en;
        }
    }

    record Hood(String code, Text name, int district, int wave, double latitude, double longitude, int population) {}

    record Streets(List<Text> streets, List<Text> alleys, List<Text> landmarks) {}

    record About(
            String code,
            @Nullable String scene,
            List<Text> titles,
            List<Text> texts,
            @Nullable Text answer,
            @Nullable Text closure) {}

    record AreaNotes(String code, List<Text> notes) {}

    record Said(
            List<About> topics,
            List<Text> answers,
            List<Text> closures,
            List<AreaNotes> areas,
            Map<String, List<Text>> reasons) {}

    private record Hoods(List<Hood> neighbourhoods) {}

    private record People(List<Text> women, List<Text> men, List<Text> surnames) {}

    static DemoContent read() {
        People people = read("people", People.class);
        return new DemoContent(
                read("neighbourhoods", Hoods.class).neighbourhoods(),
                people.women(),
                people.men(),
                people.surnames(),
                read("streets", Streets.class),
                read("reports", Said.class));
    }

    Text person(Random random) {
        Text first = pick(random.nextBoolean() ? women : men, random);
        Text last = pick(surnames, random);
        return new Text(first.fa() + " " + last.fa(), first.en() + " " + last.en());
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static <T> T read(String name, Class<T> type) {
        try (InputStream file = DemoContent.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return YAMLMapper.builder()
                    .disable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
