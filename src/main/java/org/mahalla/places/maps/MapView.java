package org.mahalla.places.maps;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map ready to be drawn by the component `places/maps/map.jte`, which is told in words what the map shows and writes
 * counts in the page's digits.
 *
 * @param window text of the window, for a live map and for links
 * @param live what a live map needs, or null where none is offered
 */
public record MapView(
        int width,
        int height,
        String window,
        List<Land> lands,
        List<Hexagon> hexagons,
        List<Pin> pins,
        @Nullable Live live) {
    private static final int ROOM = (int) Math.ceil(HexCell.RADIUS) + 1;

    public MapView {
        lands = List.copyOf(lands);
        hexagons = List.copyOf(hexagons);
        pins = List.copyOf(pins);
    }

    /** All neighbourhoods of one tone as one path. */
    public record Land(Tone tone, String path) {}

    /** The middle of a hexagon, its count and how full it is, from 0 to 4. */
    public record Hexagon(
            int x, int y, long count, int level, @Nullable String href) {
        private static final List<String> FILLS = List.of("#f3f8f6", "#cfe5e1", "#7fbdb6", "#0a6a66", "#064a48");

        public String fill() {
            return FILLS.get(level);
        }

        public String ink() {
            return level > 2 ? "#fff" : "#13272b";
        }
    }

    /** A thing, or several too near to each other, at a spot. */
    public record Pin(
            int x,
            int y,
            PinShape shape,
            long count,
            String label,
            @Nullable String href) {}

    /**
     * Where the boundaries of a live map and the things on it are, where those of any window it is moved to, and the
     * address of tiles under them; empty for none.
     */
    public record Live(String boundaries, String points, String windows, String tiles) {}

    /** What is drawn: the window, and room for cells that stand over its edges; `x y width height`. */
    public String frame() {
        int left = Math.min(0, least(Hexagon::x) - ROOM);
        int top = Math.min(0, least(Hexagon::y) - ROOM);
        int right = Math.max(width, -least(cell -> -cell.x()) + ROOM);
        int bottom = Math.max(height, -least(cell -> -cell.y()) + ROOM);
        return left + " " + top + " " + (right - left) + " " + (bottom - top);
    }

    private int least(ToIntFunction<Hexagon> side) {
        return hexagons.stream().mapToInt(side).min().orElse(ROOM);
    }

    static String fill(int level) {
        return Hexagon.FILLS.get(level);
    }

    /** Whether something in the map is a link; then it is a group of links and not one picture. */
    public boolean linked() {
        return hexagons.stream().anyMatch(cell -> cell.href() != null)
                || pins.stream().anyMatch(pin -> pin.href() != null);
    }
}
