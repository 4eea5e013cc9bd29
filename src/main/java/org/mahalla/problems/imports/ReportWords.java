package org.mahalla.problems.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mahalla.frame.Words;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** How people write topics and states in a file of their own making, and the codes that are meant. */
@Component
public class ReportWords {
    private final Topics topics;
    private final Words words;

    ReportWords(Topics topics, Words words) {
        this.topics = topics;
        this.words = words;
    }

    /** Every topic by its name in both languages and by its code. */
    public Map<String, String> topics() {
        Map<String, String> codes = new LinkedHashMap<>();
        topics.areas().stream()
                .flatMap(area -> area.topics().stream())
                .filter(topic -> !topic.outside())
                .forEach(topic -> {
                    codes.put(topic.code(), topic.code());
                    for (Language language : Language.values()) {
                        codes.putIfAbsent(topic.name().in(language), topic.code());
                    }
                });
        return codes;
    }

    /** Every state by the words that lists of either language use for it, and by its code. */
    public Map<String, String> states() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String code : SourceState.CODES) {
            codes.put(code, code);
            for (Language language : Language.values()) {
                for (String word :
                        words.in(language).t("problems.imports.state." + code).split("\\|")) {
                    codes.putIfAbsent(word, code);
                }
            }
        }
        return codes;
    }
}
