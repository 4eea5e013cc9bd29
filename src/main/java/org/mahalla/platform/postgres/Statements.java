package org.mahalla.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a script of SQL, without comments; what stands in quotes or between dollars is left as it is. */
final class Statements {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<quoted>'(?:[^']|'')*'|\"[^\"]*\"|\\$(\\w*)\\$.*?\\$\\2\\$)|(?<comment>--[^\\n]*|/\\*.*?\\*/)|(?<end>;)",
            Pattern.DOTALL);

    private Statements() {}

    static List<String> of(String script) {
        List<String> found = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        Matcher token = TOKEN.matcher(script);
        int from = 0;
        while (token.find()) {
            statement.append(script, from, token.start());
            from = token.end();
            if (token.group("quoted") != null) {
                statement.append(token.group());
            } else if (token.group("end") != null) {
                add(found, statement);
            }
        }
        add(found, statement.append(script, from, script.length()));
        return found;
    }

    private static void add(List<String> found, StringBuilder statement) {
        String text = statement.toString().strip();
        if (!text.isEmpty()) {
            found.add(text);
        }
        statement.setLength(0);
    }
}
