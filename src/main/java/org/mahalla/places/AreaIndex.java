package org.mahalla.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.mahalla.shared.Point;

/**
 * Which area holds a point, or lies nearest to it. Where several hold it the smallest wins, as the most specific; equal
 * ones go by the order they came in. A point on an edge belongs to the area. Immutable, safe for all threads.
 */
final class AreaIndex<T> {
    /** Up to here a plain walk along the edges is as quick as an index of them, and takes no memory. */
    private static final int SMALL = 400;

    private final STRtree tree = new STRtree();

    AreaIndex(Collection<T> things, Function<T, Geometry> ground) {
        int order = 0;
        for (T thing : things) {
            Geometry geometry = ground.apply(thing);
            if (!geometry.isEmpty()) {
                tree.insert(geometry.getEnvelopeInternal(), new Entry<>(thing, geometry, order++));
            }
        }
        tree.build();
    }

    /** The most specific area that holds the point. */
    Optional<T> holding(Point point) {
        Coordinate at = new Coordinate(point.longitude(), point.latitude());
        Entry<T> best = null;
        for (Entry<T> entry : entries(new Envelope(at))) {
            if ((best == null || entry.before(best)) && entry.holds(at)) {
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(Entry::thing);
    }

    /** The nearest area or point within the distance; zero metres means that it holds the point. */
    Optional<Near<T>> nearest(Point point, double metres) {
        LocalMetres ground = new LocalMetres(point);
        Near<T> best = null;
        for (Entry<T> entry : entries(ground.around(metres))) {
            double distance = entry.metresFrom(ground);
            if (distance <= metres && (best == null || distance < best.metres())) {
                best = new Near<>(entry.thing(), distance);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Everything whose box touches the window. */
    List<T> touching(Envelope window) {
        List<Entry<T>> found = entries(window);
        found.sort((a, b) -> Integer.compare(a.order, b.order));
        return found.stream().map(Entry::thing).toList();
    }

    private List<Entry<T>> entries(Envelope window) {
        List<Entry<T>> found = new ArrayList<>();
        tree.query(window, item -> found.add(Entry.cast(item)));
        return found;
    }

    record Near<T>(T thing, double metres) {}

    private static final class Entry<T> {
        private final T thing;
        private final Geometry geometry;
        private final double size;
        private final int order;
        private final @Nullable PointOnGeometryLocator locator;

        Entry(T thing, Geometry geometry, int order) {
            this.thing = thing;
            this.geometry = geometry;
            this.order = order;
            this.size = geometry.getArea();
            this.locator = !(geometry instanceof Polygonal)
                    ? null
                    : geometry.getNumPoints() <= SMALL
                            ? new SimplePointInAreaLocator(geometry)
                            : new IndexedPointInAreaLocator(geometry);
        }

        @SuppressWarnings("unchecked")
        static <T> Entry<T> cast(Object item) {
            return (Entry<T>) item;
        }

        T thing() {
            return thing;
        }

        boolean before(Entry<T> other) {
            return size < other.size || (size == other.size && order < other.order);
        }

        boolean holds(Coordinate at) {
            return locator != null && locator.locate(at) != Location.EXTERIOR;
        }

        double metresFrom(LocalMetres ground) {
            return holds(ground.origin()) ? 0 : ground.metresTo(geometry);
        }
    }
}
