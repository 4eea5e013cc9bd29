package org.mahalla.referrals.letters;

import static org.mahalla.frame.paper.PaperFonts.INK;
import static org.mahalla.frame.paper.PaperFonts.MUTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.paper.Paper;
import org.mahalla.frame.paper.PaperFonts;
import org.mahalla.frame.paper.PrintedText;
import org.mahalla.frame.paper.ReadableWriter;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** The foot of each page: how to answer, and “page n of m”, which is known only when the letter has ended. */
final class LetterFoot {
    private static final float QR = 66;
    private static final float TEXT = QR + 18;
    private static final float LEADING = 17.5f;
    private static final float RULE = 108;
    /** Longer lists of who gets a copy stand below the signature. */
    static final int LONGEST_COPY = 70;

    private static final char MARK = '\u0001';

    private final ReadableWriter writer;
    private final PaperFonts fonts;
    private final Phrases words;
    private final LetterText letter;
    private final Paper paper;
    private final LetterQr qr;
    private final List<PdfTemplate> rooms = new ArrayList<>();

    LetterFoot(ReadableWriter writer, PaperFonts fonts, Phrases words, LetterText letter, Paper paper) {
        this.writer = writer;
        this.fonts = fonts;
        this.words = words;
        this.letter = letter;
        this.paper = paper;
        this.qr = new LetterQr(letter.answer().link());
    }

    void leaveRoom(PdfContentByte canvas) {
        PdfTemplate room = canvas.createTemplate(PageSize.A4.getWidth(), RULE + 10);
        canvas.addTemplate(room, 0, 0);
        rooms.add(room);
    }

    /** Fills the feet of all pages; to be called once, after the last. */
    void number() {
        for (int i = 0; i < rooms.size(); i++) {
            fill(rooms.get(i), i + 1);
        }
    }

    private void fill(PdfTemplate room, int page) {
        paper.rule(room, RULE, 0.6f, MUTED);
        qr.draw(room, paper.left(0, QR), RULE - 13, QR);
        float y = paper.text(room, answer(), TEXT, paper.width(), RULE - 10, LEADING, Element.ALIGN_LEFT);
        paper.text(room, last(page), TEXT, paper.width(), y, LEADING, Element.ALIGN_LEFT);
        try {
            writer.releaseTemplate(room);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Phrase answer() {
        Phrase phrase = new Phrase();
        phrase.add(chunk(words.t("referrals.letters.answer_lead") + " ", fonts.bold(9, INK)));
        LetterText.Answer answer = letter.answer();
        String code = MARK + PrintedText.leftToRight(answer.shortCode().replace(' ', '\u00a0')) + MARK;
        String address = PrintedText.leftToRight(answer.page());
        String how = answer.phone().isEmpty()
                ? words.t("referrals.letters.answer", address, code)
                : words.t("referrals.letters.answer_by_phone", address, code, PrintedText.leftToRight(answer.phone()));
        String[] parts = how.split(String.valueOf(MARK), -1);
        for (int i = 0; i < parts.length; i++) {
            phrase.add(chunk(parts[i], i == 1 ? fonts.bold(12, INK) : fonts.regular(9, INK)));
        }
        return phrase;
    }

    private Phrase last(int page) {
        String pages = words.t("referrals.letters.page", page, rooms.size());
        String text = letter.copyTo().isEmpty() || letter.copyTo().length() > LONGEST_COPY
                ? pages
                : words.t("referrals.letters.copy", letter.copyTo()) + " · " + pages;
        return new Phrase(chunk(text, fonts.regular(9, MUTED)));
    }

    private Chunk chunk(String text, Font font) {
        return new Chunk(PrintedText.of(letter.language(), text), font);
    }
}
