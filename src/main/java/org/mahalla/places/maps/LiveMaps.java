package org.mahalla.places.maps;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether live maps have a picture of the streets under our boundaries: the setting `mahalla.map.tiles` is an address on
 * our own origin with {z}, {x} and {y}. Without it a live map shows the boundaries alone.
 */
@Component
public class LiveMaps {
    private final String tiles;

    LiveMaps(@Value("${mahalla.map.tiles:}") String tiles) {
        this.tiles = tiles;
    }

    /** @param boundaries path of a GeoJSON of boundaries */
    public MapView.Live showing(String boundaries) {
        return showing(boundaries, "");
    }

    /** @param points path of a GeoJSON of {@link LivePins} */
    public MapView.Live showing(String boundaries, String points) {
        return new MapView.Live(boundaries, points, "", tiles);
    }

    /** @param windows path of a GeoJSON that is asked anew with `window` and `zoom` wherever the map is moved */
    public MapView.Live following(String boundaries, String windows) {
        return new MapView.Live(boundaries, "", windows, tiles);
    }
}
