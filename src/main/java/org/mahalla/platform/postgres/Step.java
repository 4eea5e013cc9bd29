package org.mahalla.platform.postgres;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a migration, and how it is run over tables that hold much: what only changes the catalogue at once,
 * what reads or writes the table's rows later, in a way that lets everybody else write meanwhile.
 */
sealed interface Step {
    /** As it is written, in the migration's transaction. */
    record AtOnce(String sql) implements Step {}

    /** An index, made concurrently. */
    record MakeIndex(String name, String schema, String sql) implements Step {}

    record DropIndex(String name) implements Step {}

    /** A constraint: at once for what is written from now on, later for what is there. */
    record Constrain(String table, String name, String sql) implements Step {
        String unproved() {
            return sql + " not valid";
        }

        String proof() {
            return "alter table " + table + " validate constraint " + name;
        }
    }

    /** Rows that are changed; in batches when it says of itself which rows it takes at a time. */
    record Rows(String sql, boolean inBatches) implements Step {}

    Pattern INDEX = start(
            "create (?<unique>unique )?index (?:if not exists )?(?<name>\\w+) on (?:only )?(?<table>\\w+\\.\\w+)");
    Pattern DROP = start("drop index (?:if exists )?(?<name>\\w+\\.\\w+)$");
    Pattern CONSTRAINT =
            start("alter table (?<table>\\w+\\.\\w+) add constraint (?<name>\\w+) (?:check|foreign key)\\b");
    Pattern ROWS = start("(?:update|insert into|delete from|with)\\b");
    Pattern BATCH = Pattern.compile("\\blimit \\d+\\b", Pattern.CASE_INSENSITIVE);

    /** @param large tables that hold so much that reading all of one would be felt */
    static Step of(String sql, Set<String> large) {
        String line = sql.replaceAll("\\s+", " ");
        Matcher index = INDEX.matcher(line);
        if (index.find() && large.contains(index.group("table"))) {
            String schema = index.group("table").replaceFirst("\\..*", "");
            String rest = line.substring(index.end("name"));
            String make = index.group("unique") == null ? "create index" : "create unique index";
            return new MakeIndex(
                    index.group("name"), schema, make + " concurrently if not exists " + index.group("name") + rest);
        }
        Matcher drop = DROP.matcher(line);
        if (drop.find() && !large.isEmpty()) {
            return new DropIndex(drop.group("name"));
        }
        Matcher constraint = CONSTRAINT.matcher(line);
        if (constraint.find()
                && large.contains(constraint.group("table"))
                && !line.toLowerCase(Locale.ROOT).endsWith(" not valid")
                && line.indexOf(", add ") < 0) {
            return new Constrain(constraint.group("table"), constraint.group("name"), sql);
        }
        if (ROWS.matcher(line).find() && large.stream().anyMatch(table -> names(line, table))) {
            return new Rows(sql, BATCH.matcher(line).find());
        }
        return new AtOnce(sql);
    }

    private static boolean names(String line, String table) {
        return Pattern.compile("\\b" + Pattern.quote(table) + "\\b")
                .matcher(line)
                .find();
    }

    private static Pattern start(String pattern) {
        return Pattern.compile("^" + pattern, Pattern.CASE_INSENSITIVE);
    }
}
