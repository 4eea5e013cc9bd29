package org.mahalla.frame;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All messages of one language; numbers come out in its digits, days in its calendar. */
public final class Phrases {
    private static final Logger log = LoggerFactory.getLogger(Phrases.class);

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats;
    private final boolean strict;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    Phrases(Language language, Map<String, String> patterns, boolean strict) {
        this.language = language;
        this.patterns = Map.copyOf(patterns);
        this.strict = strict;
        this.formats = this.patterns.entrySet().stream()
                .filter(e -> e.getValue().indexOf('{') >= 0)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, e -> new MessageFormat(e.getValue(), language.locale())));
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The message with its parameters in place. A missing key fails in tests and shows itself in production. */
    public String t(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return shown(key);
        }
        MessageFormat format = formats.get(key);
        if (format == null) {
            return pattern;
        }
        synchronized (format) {
            return format.format(Arrays.stream(args).map(this::readable).toArray());
        }
    }

    private Object readable(Object arg) {
        return arg instanceof LocalDate day ? Dates.full(language, day) : arg;
    }

    Collection<String> keys() {
        return patterns.keySet();
    }

    private String shown(String key) {
        if (strict) {
            throw new IllegalArgumentException("no message " + key + " in " + language.code());
        }
        if (missing.add(key)) {
            log.warn("no message {} in {}", key, language.code());
        }
        return key;
    }
}
