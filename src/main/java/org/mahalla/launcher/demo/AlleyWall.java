package org.mahalla.launcher.demo;

import static org.mahalla.launcher.demo.Palette.darker;
import static org.mahalla.launcher.demo.Palette.lighter;

import java.awt.Color;

/** One side of an alley in perspective; places on it are told by depth (0 near, 1 far) and height (0 foot, 1 top). */
record AlleyWall(double nearX, double farX, double nearTop, double farTop, double nearFoot, double farFoot) {

    double x(double depth) {
        return nearX + (farX - nearX) * flat(depth);
    }

    double y(double depth, double height) {
        double t = flat(depth);
        double top = nearTop + (farTop - nearTop) * t;
        double foot = nearFoot + (farFoot - nearFoot) * t;
        return foot + (top - foot) * height;
    }

    void paint(Canvas canvas, Color colour) {
        part(canvas, colour, 0, 1, 0, 1);
        part(canvas, darker(colour, 0.16), 0, 1, 0, 0.11);
        part(canvas, lighter(colour, 0.22), 0, 1, 0.955, 1);
        for (double seam = 0.25; seam < 1; seam += 0.25) {
            part(canvas, darker(colour, 0.1), seam, seam + 0.006, 0.11, 0.95);
        }
    }

    void part(Canvas canvas, Color colour, double from, double to, double low, double high) {
        canvas.fill(colour, x(from), y(from, low), x(to), y(to, low), x(to), y(to, high), x(from), y(from, high));
    }

    void door(Canvas canvas, Color colour, double from, double to) {
        part(canvas, darker(colour, 0.35), from - 0.02, to + 0.02, 0, 0.63);
        part(canvas, colour, from, to, 0.01, 0.6);
        part(canvas, darker(colour, 0.22), (from + to) / 2 - 0.004, (from + to) / 2 + 0.004, 0.01, 0.6);
        part(canvas, lighter(colour, 0.2), from + 0.02, (from + to) / 2 - 0.02, 0.36, 0.54);
        part(canvas, lighter(colour, 0.2), (from + to) / 2 + 0.02, to - 0.02, 0.36, 0.54);
    }

    void window(Canvas canvas, Color frame, Color glass, double from, double to) {
        part(canvas, frame, from - 0.015, to + 0.015, 0.5, 0.82);
        part(canvas, glass, from, to, 0.525, 0.795);
        part(canvas, frame, (from + to) / 2 - 0.006, (from + to) / 2 + 0.006, 0.525, 0.795);
    }

    /** Depth shrinks with distance, as it does to the eye. */
    private static double flat(double depth) {
        return depth * (2 - depth);
    }
}
