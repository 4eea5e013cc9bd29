package org.mahalla.platform.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahalla.shared.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads mapping files (YAML) strictly: what is not understood is refused with its line, never passed over. */
public final class MappingFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private MappingFile() {}

    /**
     * Refuses (PLT-360, PLT-361) a file that is not a mapping, and (PLT-362) a field that is none of `fields`, the names
     * which the import in question knows.
     */
    public static Mapping read(Path file, Set<String> fields) {
        try {
            return read(Files.readString(file), fields);
        } catch (IOException e) {
            throw new RefusedException("PLT-365", file.getFileName().toString());
        }
    }

    public static Mapping read(String yaml, Set<String> fields) {
        Mapping mapping = parse(yaml);
        named(mapping).filter(field -> !fields.contains(field)).findFirst().ifPresent(field -> {
            List<String> near = NearestWords.of(field, fields);
            throw new RefusedException("PLT-362", field, listed(near.isEmpty() ? fields : near));
        });
        checkDates(mapping);
        return mapping;
    }

    private static Mapping parse(String yaml) {
        try {
            return YAML.readValue(yaml, Mapping.class);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnrecognizedPropertyException unknown) {
                    throw unknownKey(unknown, lineOf(yaml, unknown.getPropertyName(), line(e)));
                }
            }
            throw new RefusedException("PLT-360", line(e), reason(e.getOriginalMessage()));
        }
    }

    private static RefusedException unknownKey(UnrecognizedPropertyException e, int line) {
        Set<String> known = new HashSet<>();
        Collection<Object> ids = e.getKnownPropertyIds();
        (ids == null ? List.of() : ids).forEach(id -> known.add(id.toString()));
        return new RefusedException("PLT-361", line, e.getPropertyName(), listed(known));
    }

    private static Stream<String> named(Mapping mapping) {
        List<String> names = new ArrayList<>();
        names.addAll(mapping.columns().keySet());
        names.addAll(mapping.constants().keySet());
        names.addAll(mapping.values().keySet());
        mapping.corrections()
                .forEach(correction -> names.addAll(correction.set().keySet()));
        mapping.lookups().forEach(lookup -> names.addAll(lookup.columns().keySet()));
        mapping.variants().forEach(variant -> {
            names.addAll(variant.columns().keySet());
            names.addAll(variant.constants().keySet());
            names.addAll(variant.values().keySet());
        });
        return names.stream();
    }

    private static void checkDates(Mapping mapping) {
        Stream.concat(Stream.of(mapping.dates()), mapping.variants().stream().map(Mapping.Variant::dates))
                .flatMap(List::stream)
                .forEach(pattern -> {
                    try {
                        new DateReader(List.of(pattern));
                    } catch (IllegalArgumentException e) {
                        throw new RefusedException("PLT-366", pattern);
                    }
                });
    }

    /** Where the key stands first; the mapper itself has read on by then. */
    private static int lineOf(String yaml, String key, int otherwise) {
        Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "[\"']?\\s*:")
                .matcher(yaml);
        return found.find()
                ? 1
                        + (int) yaml.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : otherwise;
    }

    /** The mapper's sentence without the names of our classes. */
    private static String reason(String message) {
        int own = message.lastIndexOf("problem: ");
        return own < 0 ? message.replaceAll("`[a-zA-Z.$]*[.$](\\w+)`", "$1") : message.substring(own + 9);
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static String listed(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
