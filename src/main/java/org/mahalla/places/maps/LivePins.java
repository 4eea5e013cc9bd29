package org.mahalla.places.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahalla.shared.Point;

/** Things for a live map as GeoJSON (RFC 7946); those at the same point are one pin that names them all. */
public final class LivePins {
    private record Thing(PinShape shape, String name, String href) {}

    private final Map<Point, List<Thing>> things = new LinkedHashMap<>();
    private final List<Object> areas = new ArrayList<>();

    /** @param point already rounded where a person's door must not show */
    public LivePins add(Point point, PinShape shape, String name, String href) {
        things.computeIfAbsent(point, at -> new ArrayList<>()).add(new Thing(shape, name, href));
        return this;
    }

    /** A hexagon with how many it holds; an empty address leads closer. */
    public LivePins cell(HexCell cell, long count, String href) {
        List<List<Double>> ring = new ArrayList<>(cell.corners());
        ring.add(ring.getFirst());
        areas.add(Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Polygon", "coordinates", List.of(ring)),
                "properties",
                Map.of("count", count, "fill", MapView.fill(AreaMap.level(count)), "href", href)));
        return this;
    }

    public Map<String, Object> features() {
        List<Object> features = new ArrayList<>(areas);
        things.forEach((point, group) -> features.add(Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())),
                "properties",
                properties(group))));
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> properties(List<Thing> group) {
        PinShape shape = group.size() > 1 ? PinShape.CLUSTER : group.getFirst().shape();
        return Map.of(
                "shape",
                shape.path(),
                "colour",
                shape.colour(),
                "things",
                group.stream()
                        .map(thing -> Map.of("name", thing.name(), "href", thing.href()))
                        .toList());
    }
}
