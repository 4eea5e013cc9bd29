package org.mahalla.places.maps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Outline;
import org.mahalla.shared.Point;

/**
 * Draws a map piece by piece: grounds, then hexagons with counts, then pins. Keeps the picture small by itself: corners
 * are left out and near pins put together until it fits. Takes points that are already rounded.
 */
public final class AreaMap {
    private static final int PATH_LETTERS = 6500;
    private static final int PATH_LETTERS_UNDER_CELLS = 3000;
    private static final int MOST_PINS = 40;
    private static final double FINEST = 0.6;
    private static final double COARSEST = 12;
    private static final int[] LEVELS = {10, 25, 50, 90};
    /** So far apart that links stay 24 px wide when a map of 420 is shown 290 wide. */
    private static final double APART = 36;

    private final MapWindow window;
    private final EnumMap<Tone, List<Outline>> lands = new EnumMap<>(Tone.class);
    private final Map<HexCell, Long> cells = new TreeMap<>(AreaMap::readingOrder);
    private final List<MapView.Pin> pins = new ArrayList<>();
    private @Nullable Function<HexCell, String> cellLink;
    private @Nullable Function<HexCell, String> clusterLink;
    private MapView.@Nullable Live live;
    private @Nullable List<MapView.Land> drawn;

    public AreaMap(MapWindow window) {
        this.window = window;
    }

    public AreaMap land(Outline outline, Tone tone) {
        lands.computeIfAbsent(tone, t -> new ArrayList<>()).add(outline);
        return this;
    }

    public AreaMap lands(Collection<Outline> outlines, Tone tone) {
        outlines.forEach(outline -> land(outline, tone));
        return this;
    }

    /** Grounds that were drawn before for the same window. */
    public AreaMap drawn(List<MapView.Land> ready) {
        drawn = List.copyOf(ready);
        return this;
    }

    /** Counts by hexagon, exact; what lies outside the window is left out. A link may be null. */
    public AreaMap cells(Collection<Weighted> things, @Nullable Function<HexCell, String> link) {
        things.stream()
                .filter(thing -> shows(window.pixel(thing.point())))
                .forEach(thing -> cells.merge(HexCell.holding(thing.point(), window.zoom()), thing.count(), Long::sum));
        cellLink = link;
        return this;
    }

    public AreaMap pin(Point point, PinShape shape, String pinLabel, @Nullable String href) {
        Pixel at = window.pixel(point);
        if (shows(at)) {
            pins.add(new MapView.Pin((int) Math.round(at.x()), (int) Math.round(at.y()), shape, 1, pinLabel, href));
        }
        return this;
    }

    /** Where a cluster of pins leads: the cell under its middle. */
    public AreaMap clusterLink(Function<HexCell, String> link) {
        clusterLink = link;
        return this;
    }

    /** Offers a live map on tap. */
    public AreaMap live(MapView.Live offer) {
        live = offer;
        return this;
    }

    public MapView view() {
        return new MapView(window.width(), window.height(), window.text(), paths(), hexagons(), gathered(), live);
    }

    private List<MapView.Land> paths() {
        if (drawn != null) {
            return drawn;
        }
        int most = cells.isEmpty() ? PATH_LETTERS : PATH_LETTERS_UNDER_CELLS;
        double tolerance = FINEST;
        List<MapView.Land> paths = paths(tolerance);
        while (letters(paths) > most && tolerance < COARSEST) {
            tolerance *= 1.4;
            paths = paths(tolerance);
        }
        return paths;
    }

    private List<MapView.Land> paths(double tolerance) {
        List<MapView.Land> paths = new ArrayList<>();
        lands.forEach((tone, outlines) -> {
            StringBuilder path = new StringBuilder();
            outlines.forEach(outline -> Rings.write(Rings.of(outline.ground(), window, tolerance), path));
            if (!path.isEmpty()) {
                paths.add(new MapView.Land(tone, path.toString()));
            }
        });
        return paths;
    }

    private static int letters(List<MapView.Land> paths) {
        return paths.stream().mapToInt(path -> path.path().length()).sum();
    }

    private List<MapView.Hexagon> hexagons() {
        List<MapView.Hexagon> out = new ArrayList<>();
        cells.forEach((cell, count) -> out.add(new MapView.Hexagon(
                (int) Math.round(cell.worldX() - window.left()),
                (int) Math.round(cell.worldY() - window.top()),
                count,
                level(count),
                cellLink == null ? null : cellLink.apply(cell))));
        return out;
    }

    static int level(long count) {
        int level = 0;
        while (level < LEVELS.length && count >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    private List<MapView.Pin> gathered() {
        double apart = APART;
        List<MapView.Pin> out = gathered(apart);
        while (out.size() > MOST_PINS) {
            apart *= 1.3;
            out = gathered(apart);
        }
        return out;
    }

    private List<MapView.Pin> gathered(double apart) {
        List<List<MapView.Pin>> groups = new ArrayList<>();
        for (MapView.Pin pin : pins) {
            groups.stream()
                    .filter(group -> Math.hypot(
                                    group.getFirst().x() - pin.x(),
                                    group.getFirst().y() - pin.y())
                            < apart)
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(pin), () -> groups.add(new ArrayList<>(List.of(pin))));
        }
        return groups.stream().map(this::together).toList();
    }

    private MapView.Pin together(List<MapView.Pin> group) {
        MapView.Pin first = group.getFirst();
        if (group.size() == 1) {
            return first;
        }
        HexCell cell = HexCell.holding(window.point(first.x(), first.y()), window.zoom());
        String href = clusterLink == null ? null : clusterLink.apply(cell);
        return new MapView.Pin(first.x(), first.y(), PinShape.CLUSTER, group.size(), "", href);
    }

    private boolean shows(Pixel at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() <= window.width() && at.y() <= window.height();
    }

    private static int readingOrder(HexCell a, HexCell b) {
        return a.row() != b.row() ? Integer.compare(a.row(), b.row()) : Integer.compare(a.column(), b.column());
    }
}
