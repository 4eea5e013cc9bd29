package org.mahalla.problems.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.Box;

/** The boxes drawn so far, as they stand in the address, and perhaps the first corner of the next one. */
record Boxes(List<Box> drawn, @Nullable Box corner) {
    static final int MOST = 20;
    private static final Pattern BOX = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,4})\\.(\\d{1,4})");

    Boxes {
        drawn = List.copyOf(drawn);
    }

    /** What cannot be read counts as not drawn. */
    static Boxes read(@Nullable String text, @Nullable String corner) {
        List<Box> boxes = new ArrayList<>();
        if (text != null && text.length() < 1000) {
            for (String part : text.split("_", -1)) {
                box(part).filter(box -> boxes.size() < MOST).ifPresent(boxes::add);
            }
        }
        return new Boxes(boxes, corner == null ? null : box(corner).orElse(null));
    }

    boolean full() {
        return drawn.size() >= MOST;
    }

    /** A tap: the first corner, or the second one and with it a box. */
    Boxes tapped(int x, int y) {
        return corner == null
                ? new Boxes(drawn, Box.between(x, y, x, y))
                : with(Box.between(corner.x(), corner.y(), x, y));
    }

    Boxes with(Box box) {
        List<Box> more = new ArrayList<>(drawn);
        more.add(box);
        return new Boxes(full() ? drawn : more, null);
    }

    /** Without the last thing done. */
    Boxes undone() {
        return corner != null || drawn.isEmpty()
                ? new Boxes(drawn, null)
                : new Boxes(drawn.subList(0, drawn.size() - 1), null);
    }

    String text() {
        return drawn.stream().map(Boxes::text).collect(Collectors.joining("_"));
    }

    String cornerText() {
        return corner == null ? "" : text(corner);
    }

    /** As the part of an address after the question mark. */
    String query() {
        return "boxes=" + text() + "&corner=" + cornerText();
    }

    private static String text(Box box) {
        return box.x() + "." + box.y() + "." + box.width() + "." + box.height();
    }

    private static Optional<Box> box(String text) {
        var read = BOX.matcher(text);
        try {
            return read.matches()
                    ? Optional.of(new Box(
                            Integer.parseInt(read.group(1)),
                            Integer.parseInt(read.group(2)),
                            Integer.parseInt(read.group(3)),
                            Integer.parseInt(read.group(4))))
                    : Optional.empty();
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }
}
