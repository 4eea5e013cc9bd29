package org.mahalla.places.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mahalla.places.Outline;
import org.mahalla.shared.Point;

/**
 * The boundaries of a window as a small PNG: what an `input type="image"` shows, so that somebody without JavaScript can
 * click on the place. Sixteen colours, no smoothing, no text; names stand beside it on the page.
 */
public final class MapPicture {
    /** Fits the narrowest phone unscaled: the browser tells a click in the pixels it shows. */
    public static final int WIDTH = 288;

    public static final int HEIGHT = 330;
    private static final int MOST_BYTES = 14_000;
    private static final double COARSEST = 10;
    private static final int[] PALETTE = {
        0xf1f0ea, 0xe7e2d6, 0xcfe5e1, 0xffffff, 0x0a6a66, 0xa3271c, 0x13272b, 0xb9b2a3,
        0xd5e6cf, 0xc4dfe6, 0xfff8df, 0xdccf9f, 0x7fbdb6, 0x064a48, 0x8f4a05, 0x4d5f62
    };

    private MapPicture() {}

    /** @param here where a mark stands, if anywhere */
    public static byte[] png(
            MapWindow window, Collection<Outline> outlines, Collection<Outline> own, @Nullable Point here) {
        double tolerance = 0.6;
        byte[] png = png(window, outlines, own, here, tolerance);
        while (png.length > MOST_BYTES && tolerance < COARSEST) {
            tolerance *= 2;
            png = png(window, outlines, own, here, tolerance);
        }
        return png;
    }

    private static byte[] png(
            MapWindow window,
            Collection<Outline> outlines,
            Collection<Outline> own,
            @Nullable Point here,
            double tolerance) {
        BufferedImage picture = new BufferedImage(
                window.width(),
                window.height(),
                BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(4, PALETTE.length, PALETTE, 0, false, -1, DataBuffer.TYPE_BYTE));
        Graphics2D pen = picture.createGraphics();
        try {
            fill(pen, new Rectangle(0, 0, window.width(), window.height()), PALETTE[0]);
            outlines.forEach(outline -> draw(pen, rings(window, outline, tolerance), outline, window, false));
            own.forEach(outline -> draw(pen, rings(window, outline, tolerance), outline, window, true));
            if (here != null) {
                mark(pen, window.pixel(here));
            }
        } finally {
            pen.dispose();
        }
        return bytes(picture);
    }

    private static Path2D rings(MapWindow window, Outline outline, double tolerance) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Coordinate> ring : Rings.of(outline.ground(), window, tolerance)) {
            path.moveTo(ring.getFirst().x, ring.getFirst().y);
            ring.subList(1, ring.size()).forEach(corner -> path.lineTo(corner.x, corner.y));
            path.closePath();
        }
        return path;
    }

    private static void draw(Graphics2D pen, Path2D path, Outline outline, MapWindow window, boolean own) {
        int line = own ? PALETTE[4] : PALETTE[7];
        fill(pen, path, own ? PALETTE[2] : PALETTE[1]);
        pen.setColor(new Color(line));
        pen.setStroke(new BasicStroke(own ? 2 : 1));
        pen.draw(path);
        if (!outline.bounded()) {
            Pixel at = window.pixel(outline.centre());
            fill(pen, new Ellipse2D.Double(at.x() - 4, at.y() - 4, 8, 8), line);
        }
    }

    private static void mark(Graphics2D pen, Pixel at) {
        fill(pen, new Ellipse2D.Double(at.x() - 10, at.y() - 10, 20, 20), PALETTE[3]);
        fill(pen, new Ellipse2D.Double(at.x() - 8, at.y() - 8, 16, 16), PALETTE[5]);
        fill(pen, new Ellipse2D.Double(at.x() - 3, at.y() - 3, 6, 6), PALETTE[3]);
    }

    private static void fill(Graphics2D pen, Shape shape, int colour) {
        pen.setColor(new Color(colour));
        pen.fill(shape);
    }

    private static byte[] bytes(BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
