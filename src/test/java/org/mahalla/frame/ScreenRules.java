package org.mahalla.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no template and no style sheet of ours may hold; each rule names the offence it finds. */
final class ScreenRules {
    private static final Map<String, Pattern> TEMPLATES = Map.of(
            "words outside the message files", Pattern.compile("[\\u0600-\\u06FF]+"),
            "style in the page", Pattern.compile("<style|\\sstyle\\s*="),
            "script in the page",
                    Pattern.compile("<script(?![^>]*\\ssrc=)|\\s(on[a-z]+|hx-on[:\\w-]*)\\s*=|javascript:"),
            "another host",
                    Pattern.compile("(\\s(src|srcset|action|data|poster)\\s*=\\s*|<link[^>]*href\\s*=\\s*)[\"']"
                            + "(https?:)?//[^\"']*"));
    private static final Map<String, Pattern> STYLES = Map.of(
            "a physical side", Pattern.compile("(?<![\\w])(left|right)(?![\\w])"),
            "another host", Pattern.compile("(@import|url\\()\\s*[\"']?(https?:)?//[^)\"']*"));

    private static final Map<String, Pattern> WORDS = Map.of(
            "an apostrophe that the format eats", Pattern.compile("'"),
            "a plea", Pattern.compile("(?i)\\bplease\\b|\u0644\u0637\u0641\u0627"),
            "an Arabic letter", Pattern.compile("[\u064a\u0643]"),
            "a gap for a half space", Pattern.compile("(?<![\\u0600-\\u06FF])\u0646?\u0645\u06cc [\\u0600-\\u06FF]"));

    private ScreenRules() {}

    static List<String> words(String text) {
        return offences(WORDS, text);
    }

    static List<String> template(String text) {
        return offences(TEMPLATES, text.replaceAll("(?s)<%--.*?--%>", ""));
    }

    static List<String> style(String text) {
        return offences(STYLES, text.replaceAll("(?s)/\\*.*?\\*/", ""));
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> offences(Map<String, Pattern> rules, String text) {
        List<String> offences = new ArrayList<>();
        rules.forEach((name, pattern) -> {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                offences.add(name + ": " + found.group());
            }
        });
        return offences;
    }
}
