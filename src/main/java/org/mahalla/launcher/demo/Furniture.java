package org.mahalla.launcher.demo;

import static org.mahalla.launcher.demo.Palette.SHADE;
import static org.mahalla.launcher.demo.Palette.STEEL;
import static org.mahalla.launcher.demo.Palette.TIMBER;
import static org.mahalla.launcher.demo.Palette.colour;
import static org.mahalla.launcher.demo.Palette.darker;
import static org.mahalla.launcher.demo.Palette.lighter;
import static org.mahalla.launcher.demo.Palette.mix;

import java.awt.Color;

/** Things that stand in streets and parks. */
record Furniture(Canvas canvas, Palette palette) {
    static final Color BRICK = colour(0xa3271c);

    void sign(double x, double lean) {
        canvas.line(STEEL, 2, x, 86, x + lean, 50);
        canvas.fill(BRICK, x + lean - 10, 52, x + lean + 10, 52, x + lean, 33);
        canvas.fill(Color.WHITE, x + lean - 6.5, 50, x + lean + 6.5, 50, x + lean, 38);
        canvas.oval(colour(0x13272b), x + lean, 43.5, 1.3, 1.3);
        canvas.box(colour(0x13272b), x + lean - 1.1, 45, 2.2, 4);
    }

    void car(double x) {
        Color body = mix(palette.door(), colour(0xe4dccb), 0.35);
        canvas.oval(SHADE, x + 22, 109, 28, 3);
        canvas.round(body, x, 93, 46, 13, 4);
        canvas.fill(body, x + 8, 94, x + 15, 84, x + 33, 84, x + 40, 94);
        canvas.fill(colour(0xa9cbd2), x + 12, 93, x + 17, 86, x + 23, 86, x + 23, 93);
        canvas.fill(colour(0xa9cbd2), x + 25, 93, x + 25, 86, x + 31.5, 86, x + 36, 93);
        for (double wheel : new double[] {x + 10, x + 36}) {
            canvas.oval(colour(0x2b2f33), wheel, 106, 5, 5);
            canvas.oval(colour(0xb9c0c2), wheel, 106, 2, 2);
        }
    }

    void bin(double x, Color colour) {
        canvas.oval(SHADE, x + 24, 107, 28, 3);
        canvas.fill(colour, x + 2, 62, x + 46, 62, x + 42, 104, x + 6, 104);
        canvas.fill(darker(colour, 0.18), x + 2, 62, x + 46, 62, x + 45.4, 68, x + 2.6, 68);
        canvas.round(darker(colour, 0.3), x - 1, 57, 50, 6, 1.5);
        canvas.box(lighter(colour, 0.14), x + 9, 70, 3, 30);
        canvas.box(lighter(colour, 0.14), x + 35, 70, 3, 30);
        canvas.oval(colour(0x2b2f33), x + 10, 105, 3.6, 3.6);
        canvas.oval(colour(0x2b2f33), x + 38, 105, 3.6, 3.6);
    }

    void bench(double x, double y) {
        canvas.oval(SHADE, x + 18, y + 9, 22, 2);
        canvas.line(STEEL, 2, x + 5, y, x + 5, y + 8);
        canvas.line(STEEL, 2, x + 31, y, x + 31, y + 8);
        canvas.round(TIMBER, x, y - 2, 36, 3.4, 1);
        canvas.round(TIMBER, x, y - 9, 36, 3, 1);
        canvas.line(STEEL, 1.4, x + 4, y, x + 4, y - 9);
        canvas.line(STEEL, 1.4, x + 32, y, x + 32, y - 9);
    }

    void bareTree(double x, double foot, double size) {
        Color bark = darker(TIMBER, 0.2);
        canvas.oval(SHADE, x + 2, foot, 9, 2);
        canvas.line(bark, 3.2 * size, x, foot, x, foot - 28 * size);
        for (int side = -1; side <= 1; side += 2) {
            canvas.line(bark, 1.8 * size, x, foot - 20 * size, x + side * 12 * size, foot - 36 * size);
            canvas.line(bark, 1.2 * size, x + side * 6 * size, foot - 28 * size, x + side * 4 * size, foot - 42 * size);
            canvas.line(bark, 1 * size, x + side * 9 * size, foot - 32 * size, x + side * 17 * size, foot - 33 * size);
        }
        canvas.line(bark, 1.6 * size, x, foot - 26 * size, x + 1, foot - 45 * size);
    }
}
