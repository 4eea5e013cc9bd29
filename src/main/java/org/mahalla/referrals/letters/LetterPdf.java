package org.mahalla.referrals.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntPredicate;
import org.mahalla.frame.Words;
import org.mahalla.frame.paper.PaperFonts;
import org.mahalla.frame.paper.ReadableWriter;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.springframework.stereotype.Component;

/** Writes letters as PDF on A4. One of these serves all threads. */
@Component
public final class LetterPdf {
    private final Words words;
    private final PaperFonts fonts = new PaperFonts();

    public LetterPdf(Words words) {
        this.words = words;
    }

    /** One letter as a document of its own; the stream stays open. */
    public void write(LetterText letter, OutputStream out) throws IOException {
        write(List.of(letter), out, done -> true);
    }

    /**
     * Many letters in one document, each beginning on a new page with page numbers of its own. After each letter
     * {@code goOn} is told how many stand; when it says no, the document ends there and is whole.
     *
     * @return how many letters it holds
     */
    public int write(List<LetterText> letters, OutputStream out, IntPredicate goOn) throws IOException {
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("no letters");
        }
        Document document = new Document(PageSize.A4);
        try (ReadableWriter writer = ReadableWriter.on(document, out)) {
            writer.setCloseStream(false);
            LetterText first = letters.getFirst();
            document.addTitle(first.number() + " - " + first.subject());
            document.open();
            writer.speak(first.language());
            int done = 0;
            for (LetterText letter : letters) {
                new LetterSheet(document, writer, fonts, words.in(letter.language()), letter).write();
                done++;
                if (!goOn.test(done)) {
                    break;
                }
            }
            document.close();
            return done;
        }
    }
}
