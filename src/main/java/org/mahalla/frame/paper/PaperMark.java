package org.mahalla.frame.paper;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** Mahalla's mark: a house in an eight-pointed star. */
public final class PaperMark {
    private static final float UNITS = 32;
    private static final float HALF = 10;
    private static final float[][] HOUSE = {
        {10.5f, 20.5f},
        {10.5f, 15.5f},
        {16, 11.2f},
        {21.5f, 15.5f},
        {21.5f, 20.5f},
        {17.9f, 20.5f},
        {17.9f, 17.1f},
        {14.1f, 17.1f},
        {14.1f, 20.5f}
    };

    private PaperMark() {}

    /** Draws it with its upper corner at the height. */
    public static void draw(PdfContentByte canvas, Paper paper, float from, float top, float size) {
        float scale = size / (UNITS - 4);
        canvas.saveState();
        canvas.concatCTM(scale, 0, 0, -scale, paper.left(from, from + size) - 2 * scale, top + 2 * scale);
        canvas.setColorFill(PaperFonts.FIRUZEH);
        canvas.rectangle(6, 6, 2 * HALF, 2 * HALF);
        canvas.fill();
        float reach = (float) (HALF * Math.sqrt(2));
        path(canvas, new float[][] {{16 - reach, 16}, {16, 16 - reach}, {16 + reach, 16}, {16, 16 + reach}});
        canvas.setColorFill(Color.WHITE);
        path(canvas, HOUSE);
        canvas.restoreState();
    }

    private static void path(PdfContentByte canvas, float[][] points) {
        canvas.moveTo(points[0][0], points[0][1]);
        for (int i = 1; i < points.length; i++) {
            canvas.lineTo(points[i][0], points[i][1]);
        }
        canvas.closePath();
        canvas.fill();
    }
}
