package org.mahalla.councils;

import org.mahalla.access.Viewer;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.Language;

/** Takes what a cluster of firms demands into the path of problems; declared here, done above. */
public interface DemandIntake {
    /** The subject of the problem that it became; the same key gives the same. Refuses an unknown topic (CNC-042). */
    String take(Viewer by, Demanded demanded);

    /** @param key the same on every try */
    record Demanded(String key, NeighbourhoodId where, String topic, String words, Language language) {}
}
