package org.mahalla.problems.taxonomy;

import java.util.List;

/** A group of topics, shown as one tile; `icon` names a drawing of the frame. */
public record Area(String code, int position, String icon, Topic.Words name, List<Topic> topics) {
    public Area {
        topics = List.copyOf(topics);
    }
}
