package org.mahalla.problems.search;

import java.util.Map;

/**
 * How many problems stand in each group, and how many of the chosen group in each area and topic.
 *
 * @param fitting how many the whole filter lets through
 * @param more whether only the newest were counted, so that each number is a least one
 */
public record Counts(
        Map<Group, Long> groups, Map<String, Long> areas, Map<String, Long> topics, long fitting, boolean more) {
    public Counts {
        groups = Map.copyOf(groups);
        areas = Map.copyOf(areas);
        topics = Map.copyOf(topics);
    }

    public long of(Group group) {
        return groups.getOrDefault(group, 0L);
    }

    public long of(String area) {
        return areas.getOrDefault(area, 0L);
    }

    public long ofTopic(String topic) {
        return topics.getOrDefault(topic, 0L);
    }
}
