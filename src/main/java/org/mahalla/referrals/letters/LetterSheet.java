package org.mahalla.referrals.letters;

import static org.mahalla.frame.paper.PaperFonts.FIRUZEH;
import static org.mahalla.frame.paper.PaperFonts.INK;
import static org.mahalla.frame.paper.PaperFonts.MUTED;

import java.util.List;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.paper.Flow;
import org.mahalla.frame.paper.Paper;
import org.mahalla.frame.paper.PaperFonts;
import org.mahalla.frame.paper.PaperMark;
import org.mahalla.frame.paper.PrintedText;
import org.mahalla.frame.paper.ReadableWriter;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfContentByte;

/** One letter, laid from the top down over as many pages as it needs. */
final class LetterSheet {
    private static final float BODY = 11.5f;
    private static final float SMALL = 9.5f;
    private static final float LEADING = 21;

    private final Document document;
    private final Phrases words;
    private final Language language;
    private final PaperFonts fonts;
    private final LetterText letter;
    private final LetterFoot foot;
    private final Paper paper;
    private final PdfContentByte canvas;
    private float y;

    LetterSheet(Document document, ReadableWriter writer, PaperFonts fonts, Phrases words, LetterText letter) {
        this.document = document;
        this.words = words;
        this.language = letter.language();
        this.fonts = fonts;
        this.letter = letter;
        this.paper = new Paper(language);
        this.canvas = writer.getDirectContent();
        this.foot = new LetterFoot(writer, fonts, words, letter, paper);
    }

    void write() {
        head();
        paragraph(bold(letter.to(), BODY), 0);
        paragraph(bold(words.t("referrals.letters.subject", letter.subject()), BODY), 12);
        paragraph(plain(words.t("referrals.letters.greeting")), 0);
        letter.opening().forEach(text -> paragraph(plain(text), 0));
        list("referrals.letters.findings", "", letter.findings());
        list("referrals.letters.requests", "referrals.letters.requests_lead", letter.requests());
        deadline();
        closing().forEach(text -> paragraph(plain(text), 0));
        signature();
        if (letter.copyTo().length() > LetterFoot.LONGEST_COPY) {
            y -= 8;
            paragraph(muted(words.t("referrals.letters.copy", letter.copyTo()), SMALL), 0);
        }
        endPage();
        foot.number();
    }

    private void head() {
        y = Paper.TOP;
        PaperMark.draw(canvas, paper, 0, y, 31);
        float names = line(bold(letter.sender().place(), 12.5f), 42, 190, y + 4, 19);
        names = line(muted(letter.sender().secretariat(), SMALL), 42, 190, names, 18);
        paper.text(
                canvas,
                plain(words.t("referrals.letters.god"), 10),
                190,
                paper.width() - 190,
                y + 3,
                18,
                Element.ALIGN_CENTER);
        float meta = y + 2;
        meta = fact("referrals.letters.number", letter.number(), meta);
        meta = fact("referrals.letters.day", Dates.plain(language, letter.day()), meta);
        meta = fact(
                "referrals.letters.attachments",
                letter.attachments().isEmpty() ? words.t("referrals.letters.no_attachments") : letter.attachments(),
                meta);
        y = Math.min(Math.min(meta, names), y - 40) - 16;
        paper.rule(canvas, y, 1.2f, FIRUZEH);
        y -= 12;
    }

    private float fact(String key, String value, float top) {
        float label = language == Language.FA ? 42 : 54;
        float from = paper.width() - label - (language == Language.FA ? 70 : 92);
        line(muted(words.t(key), SMALL), from, from + label, top, 18);
        return line(bold(value, SMALL), from + label, paper.width(), top, 18);
    }

    private void list(String heading, String lead, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        room(3 * LEADING + 8);
        y -= 8;
        paragraph(bold(words.t(heading), BODY), 0);
        if (!lead.isEmpty()) {
            paragraph(plain(words.t(lead)), 0);
        }
        for (int i = 0; i < items.size(); i++) {
            room(2 * LEADING);
            String number = words.t("referrals.letters.item", i + 1);
            line(new Phrase(number, fonts.bold(BODY, FIRUZEH)), 0, 24, y, LEADING);
            flow(plain(items.get(i)), 24, paper.width());
            y -= 2;
        }
    }

    private void deadline() {
        Phrase band = new Phrase();
        LetterText.Deadline deadline = letter.deadline();
        boolean over = deadline.day().isBefore(letter.day());
        band.add(chunk(
                words.t(over ? "referrals.letters.deadline.over" : "referrals.letters.deadline") + "   ",
                fonts.regular(BODY, INK)));
        band.add(chunk(Dates.full(language, deadline.day()), fonts.bold(BODY, INK)));
        String more = over
                ? words.t("referrals.letters.over")
                : deadline.workingDays() == 0 ? "" : words.t("referrals.letters.working_days", deadline.workingDays());
        if (!more.isEmpty()) {
            band.add(chunk(" · " + more, fonts.regular(BODY, INK)));
        }
        float text = paper.height(canvas, band, 12, paper.width() - 12, LEADING);
        room(text + 42);
        y -= 16;
        paper.box(canvas, y, y - text - 15, INK);
        line(band, 12, paper.width() - 12, y - 1, LEADING);
        y -= text + 15 + 10;
    }

    private List<String> closing() {
        return letter.closing().isEmpty() ? List.of(words.t("referrals.letters.closing")) : letter.closing();
    }

    private void signature() {
        float from = paper.width() - 190;
        Phrase title = plain(letter.signature().title());
        room(LEADING * 2 + 52 + paper.height(canvas, title, from, paper.width(), LEADING));
        y -= 4;
        y = centred(plain(words.t("referrals.letters.thanks")), from) - 40;
        y = centred(bold(letter.signature().name(), BODY), from);
        y = centred(title, from);
    }

    private float centred(Phrase phrase, float from) {
        return paper.text(canvas, phrase, from, paper.width(), y, LEADING, Element.ALIGN_CENTER);
    }

    private void paragraph(Phrase phrase, float after) {
        room(Math.min(2, paper.lines(canvas, phrase, 0, paper.width(), LEADING)) * LEADING);
        flow(phrase, 0, paper.width());
        y -= after;
    }

    /** Sets a phrase of any length, over the end of the page where it must. */
    private void flow(Phrase phrase, float from, float to) {
        Flow flow = paper.flow(canvas, phrase, from, to, LEADING);
        y = flow.down(y);
        while (flow.hasMore()) {
            turn();
            y = flow.down(y);
        }
    }

    private void room(float height) {
        if (y - height < Paper.BOTTOM) {
            turn();
        }
    }

    private void turn() {
        endPage();
        String where = words.t("referrals.letters.continued", letter.number(), Dates.plain(language, letter.day()));
        y = line(muted(where, SMALL), 0, paper.width(), Paper.TOP + 6, 18) - 8;
        paper.rule(canvas, y, 0.6f, MUTED);
        y -= 8;
    }

    private void endPage() {
        foot.leaveRoom(canvas);
        document.newPage();
    }

    private float line(Phrase phrase, float from, float to, float top, float leading) {
        return paper.text(canvas, phrase, from, to, top, leading, Element.ALIGN_LEFT);
    }

    private Phrase plain(String text) {
        return plain(text, BODY);
    }

    private Phrase plain(String text, float size) {
        return new Phrase(chunk(text, fonts.regular(size, INK)));
    }

    private Phrase bold(String text, float size) {
        return new Phrase(chunk(text, fonts.bold(size, INK)));
    }

    private Phrase muted(String text, float size) {
        return new Phrase(chunk(text, fonts.regular(size, MUTED)));
    }

    private Chunk chunk(String text, Font font) {
        return new Chunk(PrintedText.of(language, text), font);
    }
}
