package org.mahalla.launcher.demo;

import static org.mahalla.launcher.demo.Palette.SHADE;
import static org.mahalla.launcher.demo.Palette.TIMBER;
import static org.mahalla.launcher.demo.Palette.darker;
import static org.mahalla.launcher.demo.Palette.faint;
import static org.mahalla.launcher.demo.Palette.lighter;
import static org.mahalla.launcher.demo.Palette.mix;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** What stands behind several scenes: clouds, the hills at the edge of the plain, houses, trees. */
final class Backdrop {
    private Backdrop() {}

    static void clouds(Canvas canvas, RandomGenerator chance) {
        double x = 20 + chance.nextDouble(110);
        double y = 10 + chance.nextDouble(16);
        Color white = faint(Color.WHITE, 110);
        canvas.round(white, x, y, 30, 5, 2.5);
        canvas.round(white, x + 7, y - 4, 15, 7, 3.5);
    }

    static void hills(Canvas canvas, Palette palette, RandomGenerator chance, double foot) {
        Color far = mix(palette.sky(), palette.wall(), 0.45);
        Color near = mix(palette.sky(), darker(palette.wall(), 0.25), 0.6);
        double peak = 20 + chance.nextDouble(60);
        canvas.fill(
                far, -5, foot, peak - 20, foot - 17, peak, foot - 25, peak + 30, foot - 12, 130, foot - 20, 165, foot);
        canvas.fill(
                near, -5, foot, 18, foot - 10, 48, foot - 3, 92, foot - 13, 128, foot - 5, 165, foot - 11, 165, foot);
    }

    /** A row of low houses along a street, their feet at {@code foot}. */
    static void houses(Canvas canvas, Palette palette, RandomGenerator chance, double foot) {
        double x = -chance.nextDouble(20);
        boolean odd = chance.nextBoolean();
        while (x < Canvas.WIDTH) {
            double width = 34 + chance.nextDouble(22);
            double height = 30 + chance.nextDouble(18);
            house(canvas, palette, odd ? palette.wall() : palette.farWall(), x, foot - height, width, height);
            x += width;
            odd = !odd;
        }
    }

    static void tree(Canvas canvas, Palette palette, double x, double foot, double size) {
        canvas.oval(SHADE, x + 2, foot, 9 * size, 2 * size);
        canvas.line(darker(TIMBER, 0.15), 2.2 * size, x, foot, x, foot - 18 * size);
        canvas.oval(darker(palette.leaf(), 0.18), x + 3 * size, foot - 23 * size, 10 * size, 10 * size);
        canvas.oval(palette.leaf(), x - 4 * size, foot - 26 * size, 9 * size, 9 * size);
        canvas.oval(lighter(palette.leaf(), 0.15), x + 1 * size, foot - 31 * size, 7.5 * size, 7 * size);
    }

    private static void house(
            Canvas canvas, Palette palette, Color wall, double x, double top, double width, double height) {
        canvas.box(wall, x, top, width, height);
        canvas.box(lighter(wall, 0.3), x, top, width, 2);
        canvas.box(darker(wall, 0.14), x, top + height - 5, width, 5);
        canvas.box(darker(wall, 0.12), x + width - 0.8, top, 0.8, height);
        canvas.box(darker(palette.door(), 0.3), x + 4, top + height - 19, 11, 19);
        canvas.box(palette.door(), x + 5, top + height - 18, 9, 18);
        canvas.box(lighter(wall, 0.45), x + 19.4, top + 7.4, 11.2, 12.2);
        canvas.box(Palette.colour(0xa9cbd2), x + 20, top + 8, 10, 11);
        canvas.box(lighter(wall, 0.45), x + 24.6, top + 8, 0.8, 11);
    }
}
