package org.mahalla.frame.paper;

import java.awt.Color;
import org.mahalla.shared.Language;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** An A4 sheet whose lines are measured in points from the side on which the language begins. */
public final class Paper {
    public static final float TOP = 800;
    /** Text stays above; below stands the foot. */
    public static final float BOTTOM = 122;

    public static final float MARGIN = 57;
    private static final float WIDTH = PageSize.A4.getWidth();

    private final boolean rightToLeft;

    public Paper(Language language) {
        this.rightToLeft = language == Language.FA;
    }

    /** From margin to margin, in points. */
    public float width() {
        return WIDTH - 2 * MARGIN;
    }

    /** The left edge of a stretch on the sheet. */
    public float left(float from, float to) {
        return rightToLeft ? WIDTH - MARGIN - to : MARGIN + from;
    }

    /** Sets a phrase below a height and tells where it ended. */
    public float text(
            PdfContentByte canvas, Phrase phrase, float from, float to, float top, float leading, int alignment) {
        ColumnText column = column(canvas, phrase, from, to, top, -10_000, leading);
        column.setAlignment(alignment);
        column.go();
        return column.getYLine();
    }

    /** A phrase that may go over several pages. */
    public Flow flow(PdfContentByte canvas, Phrase phrase, float from, float to, float leading) {
        return new Flow(column(canvas, phrase, from, to, TOP, BOTTOM, leading), left(from, to), to - from);
    }

    /** How many lines a phrase takes. */
    public int lines(PdfContentByte canvas, Phrase phrase, float from, float to, float leading) {
        ColumnText column = column(canvas, phrase, from, to, 0, -10_000, leading);
        column.go(true);
        return column.getLinesWritten();
    }

    /** How high a phrase stands. */
    public float height(PdfContentByte canvas, Phrase phrase, float from, float to, float leading) {
        return lines(canvas, phrase, from, to, leading) * leading;
    }

    /** A line over the whole width. */
    public void rule(PdfContentByte canvas, float y, float thickness, Color color) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(thickness);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(WIDTH - MARGIN, y);
        canvas.stroke();
    }

    /** A frame over the whole width. */
    public void box(PdfContentByte canvas, float top, float bottom, Color color) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(0.9f);
        canvas.roundRectangle(MARGIN, bottom, width(), top - bottom, 6);
        canvas.stroke();
    }

    private ColumnText column(
            PdfContentByte canvas, Phrase phrase, float from, float to, float top, float bottom, float leading) {
        ColumnText column = new ColumnText(canvas);
        column.setRunDirection(rightToLeft ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        column.setText(phrase);
        float left = left(from, to);
        column.setSimpleColumn(left, bottom, left + to - from, top);
        column.setAlignment(Element.ALIGN_LEFT);
        column.setLeading(leading);
        return column;
    }
}
