package org.mahalla.platform.postgres;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may not do to a table that is already there: it would keep people from writing while it reads all rows,
 * or break the older version that still serves beside the new one. Indexes and constraints have a gentle way by
 * themselves.
 */
final class MigrationRules {
    private static final Set<String> SMALL = Set.of("platform.timeline_step", "problems.topic");
    private static final Pattern CREATED = pattern("^create table (?:if not exists )?(\\w+\\.\\w+)");
    private static final Pattern ALTERED = pattern("^alter table (?:only )?(\\w+\\.\\w+) (.*)$");
    private static final Pattern ROWS = pattern("^(?:update|delete from|insert into .*\\b(?:from|join)\\b|with)\\b");
    private static final Pattern LOCKS = pattern("^(?:lock|truncate|cluster|vacuum|reindex|create trigger)\\b");
    private static final Pattern BATCH = pattern("\\blimit \\d+\\b");
    private static final Pattern TABLE =
            pattern("\\b((?:platform|access|places|agencies|councils|referrals|problems)\\.\\w+)\\b");
    private static final List<Pattern> FELT = List.of(
            pattern("\\balter column \\w+ (?:set data )?type\\b"),
            pattern("\\balter column \\w+ set not null\\b"),
            pattern("\\badd column [^,]*\\b(?:check|references|unique|primary key|generated)\\b"),
            pattern("\\badd column (?![^,]*\\bdefault\\b)[^,]*\\bnot null\\b"),
            pattern("\\badd (?:constraint \\w+ )?(?:unique|primary key|exclude)\\b"),
            pattern("\\badd (?:check|foreign key)\\b"),
            pattern("\\badd constraint .*, add\\b"),
            pattern("\\bdrop column\\b"),
            pattern("\\brename\\b"));

    private MigrationRules() {}

    /** The statements that people would feel, each on one line. */
    static List<String> breaches(String script) {
        List<String> lines = Statements.of(script).stream()
                .map(sql -> sql.replaceAll("\\s+", " "))
                .toList();
        Set<String> own = new HashSet<>(SMALL);
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            Matcher created = CREATED.matcher(line);
            if (created.find()) {
                own.add(created.group(1));
            } else if (isFelt(line, own)) {
                found.add(line);
            }
        }
        return found;
    }

    private static boolean isFelt(String line, Set<String> own) {
        Matcher altered = ALTERED.matcher(line);
        if (altered.find()) {
            return !own.contains(altered.group(1))
                    && FELT.stream()
                            .anyMatch(felt -> felt.matcher(altered.group(2)).find());
        }
        if (ROWS.matcher(line).find()) {
            return !BATCH.matcher(line).find()
                    && TABLE.matcher(line).results().anyMatch(table -> !own.contains(table.group(1)));
        }
        return LOCKS.matcher(line).find();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
