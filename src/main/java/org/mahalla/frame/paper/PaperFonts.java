package org.mahalla.frame.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Vazirmatn in two weights, read once; documents carry the glyphs they use. */
public final class PaperFonts {
    public static final Color INK = new Color(0x13272B);
    public static final Color MUTED = new Color(0x4D5F62);
    public static final Color FIRUZEH = new Color(0x0A6A66);

    private final BaseFont regular = read("Vazirmatn-Regular.ttf");
    private final BaseFont bold = read("Vazirmatn-Bold.ttf");

    public Font regular(float size, Color color) {
        return new Font(regular, size, Font.NORMAL, color);
    }

    public Font bold(float size, Color color) {
        return new Font(bold, size, Font.NORMAL, color);
    }

    private static BaseFont read(String file) {
        String path = "/fonts/vazirmatn/" + file;
        try (InputStream in = Objects.requireNonNull(PaperFonts.class.getResourceAsStream(path))) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
