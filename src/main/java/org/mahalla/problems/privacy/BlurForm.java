package org.mahalla.problems.privacy;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.Box;
import org.mahalla.shared.Digits;

/** The page of covering as it was sent: what is drawn, a box in hundredths for those who do not tap, and what to do. */
record BlurForm(
        @Nullable String boxes,
        @Nullable String corner,
        @Nullable String left,
        @Nullable String top,
        @Nullable String width,
        @Nullable String height,
        @Nullable String wide,
        @Nullable String act,
        @Nullable String once) {
    static final BlurForm EMPTY = new BlurForm(null, null, null, null, null, null, null, null, null);

    Boxes drawn() {
        return Boxes.read(boxes, corner);
    }

    boolean typed() {
        return given(left) || given(top) || given(width) || given(height);
    }

    /** The box as typed: from the left edge, from the top, how wide, how high, in hundredths of the picture. */
    Optional<Box> box() {
        OptionalInt x = hundredths(left, 0);
        OptionalInt y = hundredths(top, 0);
        OptionalInt across = hundredths(width, 1);
        OptionalInt down = hundredths(height, 1);
        return x.isEmpty() || y.isEmpty() || across.isEmpty() || down.isEmpty()
                ? Optional.empty()
                : Optional.of(Box.between(
                        x.getAsInt(), y.getAsInt(), x.getAsInt() + across.getAsInt(), y.getAsInt() + down.getAsInt()));
    }

    private static OptionalInt hundredths(@Nullable String text, int least) {
        try {
            double value = text == null
                    ? -1
                    : Double.parseDouble(Digits.latin(text).strip().replace('\u066B', '.'));
            return value >= least && value <= 100 ? OptionalInt.of((int) Math.round(value * 10)) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
