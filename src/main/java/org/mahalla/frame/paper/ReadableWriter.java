package org.mahalla.frame.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.mahalla.shared.Language;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A writer whose text can be searched and copied. The library shapes Persian with presentation forms and tells readers
 * that each glyph is such a form; here the table from glyphs to text names the letters that people type.
 */
public final class ReadableWriter extends PdfWriter implements AutoCloseable {
    private ReadableWriter(PdfDocument body, OutputStream out) {
        super(body, out);
    }

    public static ReadableWriter on(Document document, OutputStream out) {
        PdfDocument body = new PdfDocument();
        document.addDocListener(body);
        ReadableWriter writer = new ReadableWriter(body, out);
        body.addWriter(writer);
        return writer;
    }

    /** Says the language and on which side the pages are bound. */
    public void speak(Language language) {
        getExtraCatalog().put(PdfName.LANG, new PdfString(language.code()));
        if (language == Language.FA) {
            PdfDictionary preferences = new PdfDictionary();
            preferences.put(PdfName.DIRECTION, PdfName.R2L);
            getExtraCatalog().put(PdfName.VIEWERPREFERENCES, preferences);
        }
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        return super.addToBody(object instanceof PdfStream stream ? readable(stream) : object);
    }

    private static PdfStream readable(PdfStream stream) throws IOException {
        if (!PdfName.FLATEDECODE.equals(stream.get(PdfName.FILTER)) || stream.get(PdfName.TYPE) != null) {
            return stream;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        stream.writeContent(packed);
        byte[] content = new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(GlyphTable.START)) {
            return stream;
        }
        PdfStream table = new PdfStream(GlyphTable.readable(text).getBytes(StandardCharsets.ISO_8859_1));
        table.flateCompress();
        return table;
    }
}
