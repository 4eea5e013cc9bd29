package org.mahalla.platform.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.mahalla.shared.Point;

/** Makes one place of all rows with the same code (a mapping with `distinct`): areas joined, points averaged. */
public final class DistinctPlaces {
    private final Map<String, Gathered> byCode = new LinkedHashMap<>();

    /**
     * @param first the row that named the place first
     * @param area all areas of its rows joined; empty when none has one
     * @param centre the mean of its rows' points; empty when none has one
     */
    public record Place(String code, MappedRow first, Optional<Geometry> area, Optional<Point> centre, long rows) {}

    /** Counts the row in; its coordinates must have been looked at by the caller, who refuses bad ones. */
    public void add(String code, MappedRow row, @Nullable Geometry area, @Nullable Point point) {
        byCode.computeIfAbsent(code, c -> new Gathered(row)).add(area, point);
    }

    /** In the order in which the file names them. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        byCode.forEach((code, gathered) -> places.add(gathered.place(code)));
        return places;
    }

    private static final class Gathered {
        private final MappedRow first;
        private final List<Geometry> areas = new ArrayList<>();
        private double latitudes;
        private double longitudes;
        private long points;
        private long rows;

        Gathered(MappedRow first) {
            this.first = first;
        }

        void add(@Nullable Geometry area, @Nullable Point point) {
            rows++;
            boolean isNew = area != null && areas.stream().noneMatch(area::equalsExact);
            if (area != null && area.getDimension() == 2 && isNew) {
                areas.add(area);
            }
            if (point != null) {
                points++;
                latitudes += point.latitude();
                longitudes += point.longitude();
            }
        }

        Place place(String code) {
            Optional<Geometry> area = areas.isEmpty() ? Optional.empty() : Optional.of(OverlayNGRobust.union(areas));
            Optional<Point> centre =
                    points == 0 ? Optional.empty() : Optional.of(new Point(latitudes / points, longitudes / points));
            return new Place(code, first, area, centre, rows);
        }
    }
}
