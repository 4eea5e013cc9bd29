package org.mahalla.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attack texts of `attacks/texts.txt`. */
final class Corpus {
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern REPEATED = Pattern.compile("(\\d+) \\* (.*)", Pattern.DOTALL);

    private Corpus() {}

    /** A text as it is written in the corpus, and as it is sent in a form. */
    record Attack(String name, String text, String encoded) {
        /** Whether it is something a person could have typed into a line and wants to see again. */
        boolean kept() {
            return !text.isEmpty()
                    && text.length() < 60
                    && !name.contains("\\u")
                    && text.equals(text.strip())
                    && !name.startsWith("raw:");
        }
    }

    static List<Attack> all() {
        try (InputStream in = Corpus.class.getResourceAsStream("/attacks/texts.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(Corpus::read)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Attack read(String line) {
        if (line.startsWith("raw:")) {
            return new Attack(line, "", line.substring(4));
        }
        String text = CHARACTER
                .matcher(line)
                .replaceAll((MatchResult hex) ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16))))
                .replace("\\\\", "\\");
        Matcher repeated = REPEATED.matcher(text);
        if (repeated.matches()) {
            text = repeated.group(2).repeat(Integer.parseInt(repeated.group(1)));
        }
        return new Attack(line, text, Caller.encoded(text));
    }
}
