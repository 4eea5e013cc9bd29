package org.mahalla.councils.yearly;

import java.io.IOException;
import java.io.OutputStream;
import org.mahalla.frame.Words;
import org.mahalla.frame.paper.PaperFonts;
import org.mahalla.frame.paper.ReadableWriter;
import org.mahalla.shared.Language;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.springframework.stereotype.Component;

/** Writes the report of a year as PDF on A4. One of these serves all threads. */
@Component
final class YearlyPdf {
    private final Words words;
    private final PaperFonts fonts = new PaperFonts();

    YearlyPdf(Words words) {
        this.words = words;
    }

    /** The stream stays open. */
    void write(YearReport report, Language language, OutputStream out) throws IOException {
        Document document = new Document(PageSize.A4);
        try (ReadableWriter writer = ReadableWriter.on(document, out)) {
            writer.setCloseStream(false);
            document.addTitle(report.name() + " - " + report.year());
            document.open();
            writer.speak(language);
            new YearlySheet(document, writer.getDirectContent(), fonts, words.in(language), language).write(report);
            document.close();
        }
    }
}
