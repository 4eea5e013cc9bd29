package org.mahalla.launcher.demo;

import static org.mahalla.launcher.demo.Palette.SHADE;
import static org.mahalla.launcher.demo.Palette.STEEL;
import static org.mahalla.launcher.demo.Palette.colour;
import static org.mahalla.launcher.demo.Palette.darker;
import static org.mahalla.launcher.demo.Palette.faint;
import static org.mahalla.launcher.demo.Palette.lighter;
import static org.mahalla.launcher.demo.Palette.mix;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Scenes of green places, with the hills behind them. */
final class ParkScenes {

    private final Canvas canvas;
    private final Palette palette;
    private final RandomGenerator chance;
    private final boolean solved;
    private final Furniture furniture;
    private final double shift;

    ParkScenes(Canvas canvas, Palette palette, RandomGenerator chance, boolean solved) {
        this.canvas = canvas;
        this.palette = palette;
        this.chance = chance;
        this.solved = solved;
        this.furniture = new Furniture(canvas, palette);
        this.shift = chance.nextDouble(36) - 18;
    }

    void park() {
        field(solved ? mix(palette.leaf(), colour(0xa9c27a), 0.45) : colour(0xc6b689));
        double x = 40 + shift;
        if (solved) {
            Backdrop.tree(canvas, palette, x, 90, 1.5);
            Backdrop.tree(canvas, palette, x + 84, 86, 1.3);
            Backdrop.tree(canvas, palette, x + 48, 74, 0.8);
        } else {
            furniture.bareTree(x, 90, 1.3);
            furniture.bareTree(x + 84, 86, 1.1);
        }
        canvas.fill(lighter(palette.ground(), 0.35), 20, 120, 96, 120, 104, 74, 92, 74);
        furniture.bench(x + 22, 88);
        if (solved) {
            for (int i = 0; i < 12; i++) {
                Color petal = i % 2 == 0 ? colour(0xd77a6c) : colour(0xe0a03c);
                canvas.oval(petal, 112 + i * 4, 108 + chance.nextDouble(6), 1.6, 1.6);
            }
        }
    }

    void playground() {
        field(solved ? mix(palette.leaf(), colour(0xb9c79a), 0.5) : colour(0xcbbd94));
        Backdrop.tree(canvas, palette, 18, 76, 1.1);
        Backdrop.tree(canvas, palette, 146, 74, 1);
        double x = 34 + shift / 2;
        Color frame = mix(Furniture.BRICK, palette.door(), chance.nextDouble(0.6));
        canvas.oval(solved ? faint(colour(0x0a6a66), 70) : SHADE, x + 44, 103, 56, 7);
        canvas.line(frame, 2.6, x, 104, x + 16, 38, x + 60, 38, x + 76, 104);
        canvas.line(frame, 2.6, x + 16, 38, x + 28, 104);
        canvas.line(frame, 2.6, x + 60, 38, x + 50, 104);
        swing(x + 28, true);
        swing(x + 46, solved);
        slide(x + 84);
    }

    private void field(Color grass) {
        canvas.box(palette.sky(), 0, 0, Canvas.WIDTH, 80);
        Backdrop.clouds(canvas, chance);
        Backdrop.hills(canvas, palette, chance, 66);
        canvas.box(grass, 0, 66, Canvas.WIDTH, 54);
        canvas.box(darker(grass, 0.1), 0, 66, Canvas.WIDTH, 5);
    }

    private void swing(double x, boolean whole) {
        Color chain = colour(0x4d5f62);
        if (whole) {
            canvas.line(chain, 1, x - 5, 38, x - 5, 86);
            canvas.line(chain, 1, x + 5, 38, x + 5, 86);
            canvas.round(colour(0x0a6a66), x - 7, 85, 14, 3.4, 1);
            return;
        }
        canvas.line(chain, 1, x - 5, 38, x - 3, 88);
        canvas.line(chain, 1, x + 5, 38, x + 4, 52);
        canvas.fill(colour(0x4d5f62), x - 4, 88, x - 1, 87, x + 8, 99, x + 5, 101);
    }

    private void slide(double x) {
        canvas.line(STEEL, 1.8, x + 4, 102, x + 4, 60);
        canvas.line(STEEL, 1.8, x + 10, 102, x + 10, 60);
        for (int rung = 0; rung < 4; rung++) {
            canvas.line(STEEL, 1.2, x + 4, 68 + rung * 9, x + 10, 68 + rung * 9);
        }
        Color chute = colour(0xe0a03c);
        canvas.fill(chute, x + 3, 60, x + 12, 60, x + 38, 100, x + 30, 103);
        canvas.fill(lighter(chute, 0.3), x + 5, 61, x + 10, 61, x + 35, 100, x + 31, 101.5);
        if (!solved) {
            canvas.line(darker(chute, 0.6), 1, x + 18, 76, x + 22, 78, x + 20, 83, x + 26, 84);
        }
    }
}
