package org.mahalla.platform.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of columns and where they stand. Empty names become "column 3", repeated ones "name (2)". */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    static Columns of(List<String> names) {
        return new Columns(names);
    }

    static Columns ofHeader(List<String> cells) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String plain = cell.strip();
            String base = plain.isEmpty() ? "column " + (names.size() + 1) : plain;
            String name = base;
            for (int n = 2; names.contains(name); n++) {
                name = base + " (" + n + ")";
            }
            names.add(name);
        }
        return new Columns(names);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    int place(String name) {
        return places.getOrDefault(name, -1);
    }
}
