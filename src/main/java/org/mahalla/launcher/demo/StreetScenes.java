package org.mahalla.launcher.demo;

import static org.mahalla.launcher.demo.Palette.SHADE;
import static org.mahalla.launcher.demo.Palette.STEEL;
import static org.mahalla.launcher.demo.Palette.TIMBER;
import static org.mahalla.launcher.demo.Palette.WATER;
import static org.mahalla.launcher.demo.Palette.colour;
import static org.mahalla.launcher.demo.Palette.darker;
import static org.mahalla.launcher.demo.Palette.faint;
import static org.mahalla.launcher.demo.Palette.lighter;
import static org.mahalla.launcher.demo.Palette.mix;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Scenes that look across a street. */
final class StreetScenes {

    private final Canvas canvas;
    private final Palette palette;
    private final RandomGenerator chance;
    private final boolean solved;
    private final Furniture furniture;
    private final double shift;

    StreetScenes(Canvas canvas, Palette palette, RandomGenerator chance, boolean solved) {
        this.canvas = canvas;
        this.palette = palette;
        this.chance = chance;
        this.solved = solved;
        this.furniture = new Furniture(canvas, palette);
        this.shift = chance.nextDouble(36) - 18;
    }

    void bins() {
        street();
        double x = 62 + shift;
        if (!solved) {
            canvas.oval(colour(0x31363c), x + 12, 50, 9, 11);
            canvas.oval(colour(0x454b52), x + 26, 48, 11, 13);
            canvas.oval(colour(0x7b8b52), x + 38, 52, 7, 9);
        }
        furniture.bin(x, mix(colour(0x2f6d57), palette.door(), 0.25));
        if (solved) {
            furniture.bin(x + 56, colour(0x3f6f8f));
            return;
        }
        for (int i = 0; i < 5; i++) {
            double at = x - 34 + i * 24 + chance.nextDouble(10);
            Color sack = i % 2 == 0 ? colour(0x3d434a) : colour(0xc9c3b3);
            canvas.oval(SHADE, at + 1, 106, 11, 2.5);
            canvas.oval(sack, at, 99, 8 + chance.nextDouble(4), 7.5);
            canvas.fill(sack, at - 3, 94, at, 88, at + 3, 94);
        }
        canvas.fill(colour(0xb58f5c), x + 58, 108, x + 72, 104, x + 76, 110, x + 62, 114);
    }

    void rubble() {
        street();
        double x = 44 + shift;
        if (solved) {
            for (int i = 0; i < 6; i++) {
                canvas.box(lighter(palette.ground(), 0.35), 8 + i * 26, 84, 22, 6);
            }
            Backdrop.tree(canvas, palette, x, 86, 0.9);
            Backdrop.tree(canvas, palette, x + 62, 86, 0.9);
            return;
        }
        canvas.oval(SHADE, x + 36, 106, 62, 6);
        Color earth = mix(colour(0xa98f68), palette.wall(), 0.3);
        canvas.fill(earth, x - 26, 106, x - 4, 84, x + 16, 74, x + 36, 82, x + 58, 70, x + 80, 88, x + 98, 106);
        canvas.fill(lighter(earth, 0.18), x - 26, 106, x - 4, 84, x + 16, 74, x + 20, 90, x + 4, 106);
        for (int i = 0; i < 16; i++) {
            double at = x - 12 + chance.nextDouble(94);
            double y = 90 + chance.nextDouble(16);
            Color stone = i % 3 == 0 ? colour(0xb06d4a) : i % 3 == 1 ? colour(0xd9d3c6) : darker(earth, 0.3);
            canvas.fill(stone, at, y, at + 7, y - 2, at + 8, y + 2.5, at + 1, y + 4);
        }
        canvas.line(darker(TIMBER, 0.1), 2.2, x + 24, 96, x + 52, 62);
        canvas.line(STEEL, 1, x + 66, 92, x + 74, 66, x + 78, 66);
    }

    void channel() {
        canvas.box(palette.sky(), 0, 0, Canvas.WIDTH, 70);
        Backdrop.houses(canvas, palette, chance, 66);
        canvas.box(lighter(palette.ground(), 0.2), 0, 66, Canvas.WIDTH, 12);
        canvas.box(colour(0x55524a), 0, 78, Canvas.WIDTH, 18);
        canvas.box(darker(palette.ground(), 0.3), 0, 78, Canvas.WIDTH, 3);
        canvas.box(solved ? WATER : colour(0x6d7f72), 0, 87, Canvas.WIDTH, 9);
        canvas.box(colour(0x86868a), 0, 96, Canvas.WIDTH, 24);
        canvas.box(lighter(palette.ground(), 0.3), 0, 96, Canvas.WIDTH, 4);
        double x = 68 + shift;
        if (solved) {
            canvas.line(lighter(WATER, 0.5), 0.9, x - 40, 91, x - 14, 91);
            canvas.line(lighter(WATER, 0.5), 0.9, x + 6, 92.5, x + 40, 92.5);
            return;
        }
        canvas.fill(faint(colour(0x6d7f72), 190), x - 40, 96, x + 56, 96, x + 74, 120, x - 50, 120);
        canvas.fill(colour(0x6b5a34), x - 22, 97, x - 14, 84, x - 2, 80, x + 10, 84, x + 20, 79, x + 30, 97);
        canvas.oval(colour(0xd9d3c6), x - 6, 86, 4, 3);
        canvas.round(colour(0x8fb7c2), x + 8, 82, 9, 4, 2);
        canvas.oval(colour(0x31363c), x + 20, 87, 6, 5);
        for (int i = 0; i < 9; i++) {
            canvas.oval(mix(palette.leaf(), TIMBER, 0.5), x - 30 + i * 8, 92 + chance.nextDouble(12), 2.6, 1.2);
        }
        canvas.line(colour(0x7b5d3c), 1.4, x - 12, 80, x + 2, 72);
    }

    void pavement() {
        street();
        canvas.box(colour(0x86868a), 0, 104, Canvas.WIDTH, 16);
        Color tile = lighter(palette.ground(), 0.25);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 12; column++) {
                boolean broken = !solved && chance.nextInt(4) == 0;
                double x = column * 14 - row * 3 - 4;
                double tilt = broken ? 1.6 : 0;
                Color colour = broken ? darker(tile, 0.35) : (row + column) % 2 == 0 ? tile : darker(tile, 0.06);
                canvas.fill(
                        colour,
                        x,
                        78 + row * 8 + tilt,
                        x + 12.6,
                        78 + row * 8,
                        x + 11.6,
                        85 + row * 8,
                        x - 1,
                        85 + row * 8 - tilt);
            }
        }
        canvas.box(lighter(palette.ground(), 0.45), 0, 102, Canvas.WIDTH, 3);
        double x = 70 + shift;
        if (solved) {
            canvas.fill(colour(0xe0a03c), -2, 92, 162, 92, 162, 95, -2, 95);
        } else {
            canvas.fill(colour(0x6b5a45), x, 79, x + 30, 78, x + 36, 99, x + 4, 101);
            canvas.oval(faint(WATER, 170), x + 18, 92, 12, 4);
            canvas.fill(darker(tile, 0.15), x - 8, 92, x + 4, 84, x + 8, 88, x - 3, 97);
        }
        Backdrop.tree(canvas, palette, x - 42, 82, 1.15);
    }

    void crossing() {
        canvas.box(palette.sky(), 0, 0, Canvas.WIDTH, 80);
        Backdrop.clouds(canvas, chance);
        school();
        canvas.box(lighter(palette.ground(), 0.25), 0, 72, Canvas.WIDTH, 8);
        canvas.box(colour(0x7f7f85), 0, 80, Canvas.WIDTH, 40);
        canvas.box(colour(0xc2bbab), 0, 79, Canvas.WIDTH, 2.4);
        double x = 60 + shift;
        if (solved) {
            for (int i = 0; i < 6; i++) {
                canvas.fill(
                        colour(0xf3efe2), x + i * 12, 83, x + 7 + i * 12, 83, x + 3 + i * 13, 117, x - 6 + i * 13, 117);
            }
        } else {
            canvas.fill(faint(colour(0xf3efe2), 50), x, 83, x + 7, 83, x + 3, 117, x - 6, 117);
            canvas.line(colour(0x6a6a70), 1, 10, 98, 60, 101, 150, 96);
        }
        furniture.sign(solved ? x - 20 : x - 24, solved ? 0 : 9);
        if (!solved) {
            furniture.car(x + 30 + chance.nextDouble(16));
        }
    }

    void shelter() {
        street();
        canvas.box(colour(0x86868a), 0, 100, Canvas.WIDTH, 20);
        canvas.box(lighter(palette.ground(), 0.4), 0, 98, Canvas.WIDTH, 3);
        double x = 44 + shift;
        if (solved) {
            canvas.box(faint(colour(0xa9cbd2), 150), x, 44, 66, 44);
            canvas.line(STEEL, 2, x, 92, x, 42);
            canvas.line(STEEL, 2, x + 66, 92, x + 66, 42);
            canvas.round(palette.door(), x - 7, 36, 80, 7, 2);
            canvas.box(darker(palette.door(), 0.25), x - 5, 43, 76, 1.6);
            furniture.bench(x + 14, 90);
        } else {
            canvas.line(STEEL, 2, x, 92, x - 2, 50);
            canvas.line(STEEL, 2, x + 66, 92, x + 66, 84);
            canvas.fill(faint(colour(0xa9cbd2), 150), x, 92, x + 2, 70, x + 10, 80, x + 18, 92);
            for (int i = 0; i < 8; i++) {
                double at = x + 6 + chance.nextDouble(54);
                canvas.fill(faint(colour(0xdcebee), 220), at, 94, at + 3, 91, at + 5, 95);
            }
        }
        canvas.line(STEEL, 2, x + 92, 96, x + 92, 48);
        canvas.round(colour(0xe0a03c), x + 85, 38, 14, 13, 2);
        canvas.round(colour(0xfdf0d9), x + 88, 42, 8, 5, 1);
    }

    private void street() {
        canvas.box(palette.sky(), 0, 0, Canvas.WIDTH, 80);
        Backdrop.clouds(canvas, chance);
        Backdrop.houses(canvas, palette, chance, 78);
        canvas.box(palette.ground(), 0, 78, Canvas.WIDTH, 42);
        canvas.box(darker(palette.ground(), 0.12), 0, 78, Canvas.WIDTH, 2.5);
    }

    private void school() {
        Color wall = palette.wall();
        canvas.box(wall, 16, 24, 128, 50);
        canvas.box(darker(wall, 0.25), 12, 21, 136, 4);
        for (int i = 0; i < 6; i++) {
            if (i != 3) {
                canvas.box(lighter(wall, 0.4), 22 + i * 20, 33, 14, 16);
                canvas.box(colour(0xa9cbd2), 23 + i * 20, 34, 12, 14);
                canvas.box(lighter(wall, 0.4), 28.6 + i * 20, 34, 0.8, 14);
            }
        }
        canvas.box(darker(palette.door(), 0.3), 79, 48, 20, 26);
        canvas.box(palette.door(), 80.5, 50, 8, 24);
        canvas.box(palette.door(), 89.5, 50, 8, 24);
        canvas.box(darker(wall, 0.14), 16, 69, 128, 5);
    }
}
