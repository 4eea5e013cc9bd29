package org.mahalla.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every word a person reads, from all `messages/<module>_<language>.properties`; for pages and for notices. */
@Component
public final class Words {
    private final Map<Language, Phrases> byLanguage = new EnumMap<>(Language.class);

    /** `strict` (setting `mahalla.strict-words`, on in tests) makes a missing key an error. */
    public Words(@Value("${mahalla.strict-words:false}") boolean strict) {
        for (Language language : Language.values()) {
            byLanguage.put(language, new Phrases(language, read(language), strict));
        }
    }

    public Phrases in(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    private static Map<String, String> read(Language language) {
        String pattern = "classpath*:messages/*_" + language.code() + ".properties";
        Map<String, String> all = new HashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.stream(files).forEach(file -> add(all, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void add(Map<String, String> all, Resource file) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.stringPropertyNames().forEach(key -> {
            if (all.put(key, words.getProperty(key)) != null) {
                throw new IllegalStateException("message " + key + " stands twice, again in " + file.getFilename());
            }
        });
    }
}
