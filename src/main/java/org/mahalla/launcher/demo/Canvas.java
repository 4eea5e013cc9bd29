package org.mahalla.launcher.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A sheet of 160 × 120 units on which scenes are drawn in flat colours. */
final class Canvas {
    static final double WIDTH = 160;
    static final double HEIGHT = 120;

    private final BufferedImage image;
    private final Graphics2D pen;

    Canvas(int pixelWidth, int pixelHeight) {
        image = new BufferedImage(pixelWidth, pixelHeight, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(pixelWidth / WIDTH, pixelHeight / HEIGHT);
    }

    BufferedImage finish() {
        pen.dispose();
        return image;
    }

    void box(Color colour, double x, double y, double width, double height) {
        fill(colour, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    void round(Color colour, double x, double y, double width, double height, double radius) {
        pen.setColor(colour);
        pen.fill(new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2));
    }

    /** A closed shape through the points x, y, x, y … */
    void fill(Color colour, double... points) {
        pen.setColor(colour);
        Path2D path = path(points);
        path.closePath();
        pen.fill(path);
    }

    void oval(Color colour, double x, double y, double radiusX, double radiusY) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x - radiusX, y - radiusY, radiusX * 2, radiusY * 2));
    }

    /** A line with round ends through the points x, y, x, y … */
    void line(Color colour, double width, double... points) {
        stroke(colour, width);
        pen.draw(path(points));
    }

    void curve(Color colour, double width, double x1, double y1, double pullX, double pullY, double x2, double y2) {
        stroke(colour, width);
        pen.draw(new QuadCurve2D.Double(x1, y1, pullX, pullY, x2, y2));
    }

    private void stroke(Color colour, double width) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
