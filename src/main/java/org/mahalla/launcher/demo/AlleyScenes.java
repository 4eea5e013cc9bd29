package org.mahalla.launcher.demo;

import static org.mahalla.launcher.demo.Palette.LIGHT;
import static org.mahalla.launcher.demo.Palette.SHADE;
import static org.mahalla.launcher.demo.Palette.STEEL;
import static org.mahalla.launcher.demo.Palette.WATER;
import static org.mahalla.launcher.demo.Palette.colour;
import static org.mahalla.launcher.demo.Palette.darker;
import static org.mahalla.launcher.demo.Palette.faint;
import static org.mahalla.launcher.demo.Palette.lighter;
import static org.mahalla.launcher.demo.Palette.mix;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Scenes that look down an alley between two walls. */
final class AlleyScenes {
    private final Canvas canvas;
    private final Palette palette;
    private final RandomGenerator chance;
    private final boolean solved;
    private final double middle;

    AlleyScenes(Canvas canvas, Palette palette, RandomGenerator chance, boolean solved) {
        this.canvas = canvas;
        this.palette = palette;
        this.chance = chance;
        this.solved = solved;
        this.middle = 68 + chance.nextDouble(24);
    }

    void lamp() {
        alley();
        double x = middle + (chance.nextBoolean() ? 20 + chance.nextDouble(6) : -20 - chance.nextDouble(6));
        double arm = x > middle ? -9 : 9;
        double head = 24 + chance.nextDouble(6);
        Color pole = solved ? colour(0xb9c0c2) : colour(0x6d767a);
        if (solved) {
            canvas.fill(faint(LIGHT, 66), x + arm, head, x + arm - 27, 97, x + arm + 27, 97);
            canvas.oval(faint(LIGHT, 60), x + arm, 97, 27, 6);
            canvas.oval(faint(LIGHT, 50), x + arm, head + 1, 12, 12);
        }
        canvas.line(pole, 1.8, x, 94, x, head - 4);
        canvas.curve(pole, 1.8, x, head - 4, x, head - 9, x + arm, head - 3);
        canvas.fill(pole, x + arm - 4, head, x + arm + 4, head, x + arm + 2.5, head - 4, x + arm - 2.5, head - 4);
        canvas.oval(solved ? LIGHT : colour(0x4a545a), x + arm, head + 0.6, 3.2, 1.8);
        canvas.box(darker(pole, 0.2), x - 1.6, 88, 3.2, 6);
    }

    void wires() {
        alley();
        double x = middle - 6 + chance.nextDouble(12);
        double lean = solved ? 0 : 5 + chance.nextDouble(4);
        Color wood = colour(0x6b5136);
        canvas.line(wood, 3, x, 102, x + lean, 12);
        canvas.line(wood, 2, x + lean - 11, 20, x + lean + 11, 18);
        canvas.line(wood, 2, x + lean - 9, 28, x + lean + 9, 26.5);
        Color wire = colour(0x222c30);
        double sag = solved ? 5 : 20;
        for (int i = -1; i <= 1; i += 2) {
            canvas.curve(wire, 0.9, x + lean - 10, 19 + i, 30, 22 + sag + i * 4, 0, 14 + i * 6);
            canvas.curve(wire, 0.9, x + lean + 10, 18 + i, 134, 20 + sag + i * 3, 160, 12 + i * 6);
            canvas.oval(lighter(STEEL, 0.5), x + lean + i * 9, 17.5, 1.4, 1.8);
        }
        if (!solved) {
            canvas.curve(wire, 0.9, x + lean + 8, 27, x + 34, 52, x + 21, 90);
            canvas.curve(wire, 0.9, x + lean - 8, 28, x - 8, 62, x - 24, 74);
            canvas.round(colour(0x7d868a), x - 3, 66, 8, 11, 1);
            canvas.fill(colour(0x343b3e), x - 1.5, 68, x + 3.5, 68, x + 3.5, 75, x - 1.5, 75);
            canvas.fill(lighter(STEEL, 0.35), x + 5, 66, x + 11, 68, x + 11, 79, x + 5, 77);
        } else {
            canvas.round(colour(0x7d868a), x - 4, 66, 8, 11, 1);
            canvas.oval(LIGHT, x, 70, 1.5, 1.5);
        }
    }

    void pothole() {
        asphalt();
        double x = middle - 8 + chance.nextDouble(20);
        double size = 24 + chance.nextDouble(9);
        if (solved) {
            canvas.fill(colour(0x56575b), x - size, 110, x + size * 0.9, 110, x + size * 0.66, 94, x - size * 0.7, 94);
            return;
        }
        canvas.oval(colour(0x5f5b54), x, 103, size, 9.5);
        canvas.oval(colour(0x45413b), x + 1, 104, size * 0.82, 7);
        canvas.oval(faint(WATER, 150), x + 3, 105.5, size * 0.55, 3.6);
        for (int i = 0; i < 7; i++) {
            double at = x - size * 1.4 + chance.nextDouble(size * 2.8);
            canvas.oval(colour(0x6b675f), at, 112 + chance.nextDouble(5), 1 + chance.nextDouble(1.6), 0.9);
        }
        canvas.line(colour(0x5f5b54), 1, x - size, 101, x - size - 10, 97, x - size - 15, 99);
        canvas.line(colour(0x5f5b54), 1, x + size, 104, x + size + 9, 108);
    }

    void leak() {
        asphalt();
        double x = middle - 6 + chance.nextDouble(14);
        if (solved) {
            canvas.fill(colour(0x5d5e62), x - 15, 108, x + 15, 108, x + 11, 95, x - 11, 95);
            canvas.round(STEEL, x - 5, 100, 10, 5, 1);
            canvas.line(lighter(STEEL, 0.3), 0.7, x - 3, 102.5, x + 3, 102.5);
            return;
        }
        canvas.fill(faint(WATER, 210), x - 26, 120, x - 12, 100, x + 10, 96, x + 34, 108, x + 42, 120);
        canvas.fill(faint(Color.WHITE, 90), x - 8, 116, x + 2, 104, x + 8, 104, x + 4, 116);
        canvas.oval(colour(0x45413b), x, 100, 11, 3.5);
        for (int i = -2; i <= 2; i++) {
            canvas.curve(lighter(WATER, 0.45), 1.8, x + i, 99, x + i * 3.2, 66 + Math.abs(i) * 6, x + i * 7.5, 99);
        }
        canvas.oval(lighter(WATER, 0.6), x, 99, 6, 2);
    }

    void building() {
        alley();
        double x = 50 + chance.nextDouble(26);
        Color brick = mix(colour(0xb06d4a), palette.wall(), 0.25 + chance.nextDouble(0.3));
        Color face = solved ? lighter(palette.wall(), 0.15) : brick;
        canvas.box(SHADE, x - 2, 96, 62, 5);
        canvas.box(face, x, 20, 56, 78);
        for (int storey = 0; storey < 3; storey++) {
            double y = 26 + storey * 24;
            canvas.box(darker(face, 0.22), x - 2, y + 19, 60, 2.6);
            for (int bay = 0; bay < 3; bay++) {
                opening(x + 5 + bay * 17, y, storey == 2 && bay == 1);
            }
        }
        if (solved) {
            canvas.box(darker(palette.wall(), 0.3), x - 2, 17, 60, 4);
            return;
        }
        for (int bar = 0; bar < 8; bar++) {
            canvas.line(colour(0x6f655c), 0.9, x + 3 + bar * 7, 20, x + 3 + bar * 7, 12 + chance.nextDouble(5));
        }
        canvas.line(darker(brick, 0.6), 1, x + 10, 22, x + 15, 40, x + 11, 52, x + 18, 70);
        canvas.line(darker(brick, 0.6), 0.7, x + 15, 40, x + 22, 47);
        canvas.fill(darker(brick, 0.25), x - 14, 104, x - 4, 93, x + 4, 97, x + 14, 91, x + 26, 104);
        canvas.fill(lighter(brick, 0.2), x - 2, 104, x + 6, 98, x + 12, 104);
    }

    private void opening(double x, double y, boolean entrance) {
        double height = entrance ? 22 : 14;
        canvas.box(solved ? palette.door() : colour(0x3a322b), x, y + 2, 11, height);
        if (solved) {
            canvas.box(
                    entrance ? lighter(palette.door(), 0.15) : colour(0xa9cbd2), x + 1.2, y + 3.2, 8.6, height - 2.4);
            canvas.box(palette.door(), x + 5, y + 2, 1, height);
        } else if (chance.nextInt(3) == 0 && !entrance) {
            canvas.line(colour(0x8a6a45), 1.6, x - 1, y + 5, x + 12, y + 9);
            canvas.line(colour(0x9a7a52), 1.6, x - 1, y + 12, x + 12, y + 10);
        }
    }

    private void asphalt() {
        alley();
        canvas.fill(colour(0x7d7b78), middle - 15, 74, middle + 15, 74, 156, 120, 4, 120);
        canvas.fill(lighter(palette.ground(), 0.28), middle - 18, 74, middle - 15, 74, 4, 120, -6, 120);
        canvas.fill(lighter(palette.ground(), 0.28), middle + 18, 74, middle + 15, 74, 156, 120, 166, 120);
    }

    private void alley() {
        canvas.box(palette.sky(), 0, 0, Canvas.WIDTH, Canvas.HEIGHT);
        if (!palette.night()) {
            Backdrop.clouds(canvas, chance);
        }
        canvas.box(darker(palette.farWall(), 0.12), middle - 19, 52, 38, 24);
        canvas.box(darker(palette.farWall(), 0.4), middle - 5, 61, 9, 15);
        canvas.box(palette.ground(), 0, 74, Canvas.WIDTH, 46);
        AlleyWall left = new AlleyWall(-2, middle - 18, 8 + chance.nextDouble(16), 46, 108, 75);
        AlleyWall right = new AlleyWall(162, middle + 18, 4 + chance.nextDouble(16), 42, 108, 75);
        boolean mirrored = chance.nextBoolean();
        AlleyWall doors = mirrored ? right : left;
        AlleyWall windows = mirrored ? left : right;
        left.paint(canvas, palette.wall());
        right.paint(canvas, mix(palette.farWall(), palette.wall(), 0.35));
        double at = 0.12 + chance.nextDouble(0.1);
        doors.door(canvas, palette.door(), at, at + 0.17);
        doors.door(canvas, mix(palette.door(), palette.wall(), 0.4), 0.62, 0.75);
        doors.window(canvas, darker(palette.wall(), 0.3), glass(false), 0.4, 0.52);
        windows.window(canvas, lighter(palette.wall(), 0.3), glass(true), 0.1, 0.26);
        windows.window(canvas, lighter(palette.wall(), 0.3), glass(false), 0.42, 0.54);
        windows.door(canvas, darker(palette.door(), 0.15), 0.66, 0.78);
        Backdrop.tree(canvas, palette, mirrored ? middle - 26 : middle + 26, 82, 0.75);
    }

    private Color glass(boolean home) {
        if (palette.night()) {
            return home && chance.nextInt(3) > 0 ? colour(0xe9c77a) : colour(0x26323c);
        }
        return colour(0xa9cbd2);
    }
}
