package org.mahalla.platform.files;

/** A part of a picture, in thousandths of its width and height from the top left corner; cut to what lies inside. */
public record Box(int x, int y, int width, int height) {
    private static final int WHOLE = 1000;

    public Box {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > WHOLE || y + height > WHOLE) {
            throw new IllegalArgumentException("not inside the picture");
        }
    }

    /** The box that has these two corners, at least a hundredth wide and high. */
    public static Box between(int oneX, int oneY, int otherX, int otherY) {
        int left = inside(Math.min(oneX, otherX), WHOLE - 10);
        int top = inside(Math.min(oneY, otherY), WHOLE - 10);
        int right = Math.max(left + 10, inside(Math.max(oneX, otherX), WHOLE));
        int bottom = Math.max(top + 10, inside(Math.max(oneY, otherY), WHOLE));
        return new Box(left, top, right - left, bottom - top);
    }

    private static int inside(int value, int most) {
        return Math.clamp(value, 0, most);
    }
}
