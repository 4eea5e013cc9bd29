package org.mahalla.journeys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page more strictly than any browser: every `<` begins an element of ours, every attribute is quoted. */
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype html|(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z][-a-zA-Z0-9:]*(?:=\"[^\"]*\")?)*)\\s*(/?))>");
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Set<String> VOID = Set.of("meta", "link", "input", "img", "br", "hr", "wbr", "source", "col");
    private static final Set<String> NEVER = Set.of("xcanary", "iframe", "object", "embed", "base", "style");

    private static final Pattern KEY = Pattern.compile(
            ">\\s*((?:problems|councils|agencies|referrals|places|access|frame|site|admin|shared|platform|refusal)\\.[a-zA-Z0-9.-]+)\\s*<");

    private Markup() {}

    /** Keys that stand where words should. */
    static List<String> untranslated(String page) {
        return KEY.matcher(page)
                .results()
                .map(key -> "an untranslated key: " + key.group(1))
                .toList();
    }

    /** What a strict reader finds wrong. */
    static List<String> faults(String page) {
        List<String> faults = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page);
        int at = page.indexOf('<');
        while (at >= 0 && faults.isEmpty()) {
            if (!tag.find(at) || tag.start() != at) {
                faults.add("not an element: " + page.substring(at, Math.min(page.length(), at + 80)));
            } else if (tag.group(2) != null) {
                check(tag, open, faults);
            }
            at = faults.isEmpty() ? page.indexOf('<', tag.end()) : -1;
        }
        if (faults.isEmpty() && !open.isEmpty()) {
            faults.add("never closed: " + open);
        }
        return faults;
    }

    /** The names of what a form on the page sends, hidden fields too. */
    static List<String> fields(String page) {
        List<String> names = new ArrayList<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            String name = attribute(field.group(2), "name");
            if (!name.isEmpty() && !name.equals("_csrf") && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static void check(Matcher tag, Deque<String> open, List<String> faults) {
        String name = tag.group(2);
        String attributes = tag.group(3) == null ? "" : tag.group(3);
        if (NEVER.contains(name) || attributes.replaceAll("=\"[^\"]*\"", "").matches("(?s).*\\son[a-z]+\\b.*")) {
            faults.add("a foreign element: " + tag.group());
        } else if (!tag.group(1).isEmpty()) {
            if (open.isEmpty() || !open.pop().equals(name)) {
                faults.add("closed without being open: " + tag.group());
            }
        } else if (tag.group(4).isEmpty() && !VOID.contains(name)) {
            open.push(name);
        }
    }
}
