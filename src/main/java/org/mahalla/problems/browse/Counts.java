package org.mahalla.problems.browse;

import java.util.Map;

/** How many problems stand in each group, and how many of the chosen group in each area of topics. */
public record Counts(Map<Group, Long> groups, Map<String, Long> areas) {
    public Counts {
        groups = Map.copyOf(groups);
        areas = Map.copyOf(areas);
    }

    public long of(Group group) {
        return groups.getOrDefault(group, 0L);
    }

    public long of(String area) {
        return areas.getOrDefault(area, 0L);
    }
}
