package org.mahalla.agencies;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.PlaceName;

/** What problems can be about: asked here, answered by the module that owns the topics. */
public interface TopicNames {
    /** The areas and topics in use, each area before its own topics. */
    List<Offered> offered();

    /** Names by every code that leads somewhere, of areas, topics in use, and retired or merged ones. */
    Map<String, PlaceName> names();

    /** @param area the area that the topic belongs to; null for an area itself */
    record Offered(String code, @Nullable String area, PlaceName name) {}
}
