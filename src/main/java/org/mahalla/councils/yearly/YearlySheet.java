package org.mahalla.councils.yearly;

import static org.mahalla.frame.paper.PaperFonts.FIRUZEH;
import static org.mahalla.frame.paper.PaperFonts.INK;
import static org.mahalla.frame.paper.PaperFonts.MUTED;

import java.util.List;
import java.util.stream.IntStream;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.paper.Flow;
import org.mahalla.frame.paper.Paper;
import org.mahalla.frame.paper.PaperFonts;
import org.mahalla.frame.paper.PaperMark;
import org.mahalla.frame.paper.PrintedText;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfContentByte;

/** The report of a year, laid from the top down over as many pages as it needs. */
final class YearlySheet {
    private static final float BODY = 11.5f;
    private static final float SMALL = 9.5f;
    private static final float LEADING = 20;
    private static final float NUMBERS = 66;
    private static final float FOOT = 80;
    private static final String DOT = "\u2022";

    private final Document document;
    private final PdfContentByte canvas;
    private final PaperFonts fonts;
    private final Phrases words;
    private final Language language;
    private final Paper paper;
    private int page = 1;
    private float y = Paper.TOP;

    YearlySheet(Document document, PdfContentByte canvas, PaperFonts fonts, Phrases words, Language language) {
        this.document = document;
        this.canvas = canvas;
        this.fonts = fonts;
        this.words = words;
        this.language = language;
        this.paper = new Paper(language);
    }

    void write(YearReport report) {
        PaperMark.draw(canvas, paper, 0, y, 31);
        y = text(words.t("councils.yearly.title", report.name(), year(report)), fonts.bold(15, INK), 42, y + 4, 24);
        y = text(
                words.t(
                        "councils.yearly.days",
                        Dates.full(language, report.first()),
                        Dates.full(language, report.last())),
                fonts.regular(SMALL, MUTED),
                42,
                y,
                18);
        y -= 10;
        paper.rule(canvas, y, 1.2f, FIRUZEH);
        heading("councils.yearly.problems");
        flow(words.t("councils.yearly.problems.words"), fonts.regular(SMALL, MUTED), 0);
        table(report);
        heading("councils.yearly.meetings");
        YearOfMeetings.Counts counts = report.counts();
        flow(
                words.t(
                        "councils.yearly.meetings.words",
                        counts.held(),
                        counts.decided(),
                        counts.done(),
                        counts.overdue()),
                fonts.regular(BODY, INK),
                0);
        if (!report.joint().isEmpty()) {
            heading("councils.yearly.joint");
            items(report.joint().stream()
                    .map(one -> words.t(
                            "councils.yearly.joint.line",
                            Dates.full(language, one.day()),
                            one.with().in(language),
                            one.decided()))
                    .toList());
        }
        if (!report.achievements().isEmpty()) {
            heading("councils.yearly.achievements");
            items(report.achievements());
        }
        foot();
    }

    private String year(YearReport report) {
        return org.mahalla.shared.Digits.in(language, Integer.toString(report.year()));
    }

    private void heading(String key) {
        room(3 * LEADING);
        y -= 14;
        y = text(words.t(key), fonts.bold(13, FIRUZEH), 0, y, 22);
    }

    private void table(YearReport report) {
        row(
                words.t("councils.bodies.place"),
                List.of(
                        words.t("councils.yearly.found"),
                        words.t("councils.yearly.proposed"),
                        words.t("councils.yearly.followed"),
                        words.t("councils.yearly.solved")),
                fonts.bold(SMALL, MUTED));
        report.lines().forEach(line -> row(line.name(), numbers(line), fonts.regular(BODY, INK)));
        if (report.lines().size() > 1) {
            YearReport.Line all = report.all(words.t("councils.yearly.all"));
            row(all.name(), numbers(all), fonts.bold(BODY, INK));
        }
    }

    private List<String> numbers(YearReport.Line line) {
        return line.numbers().stream()
                .map(one -> org.mahalla.shared.Digits.in(language, Long.toString(one)))
                .toList();
    }

    private void row(String name, List<String> cells, Font font) {
        float wide = paper.width() - cells.size() * NUMBERS;
        Phrase first = phrase(name, font);
        float height = paper.height(canvas, first, 0, wide - 8, LEADING);
        for (String cell : cells) {
            height = Math.max(height, paper.height(canvas, phrase(cell, font), 0, NUMBERS - 6, LEADING));
        }
        room(height + 6);
        for (int column : readersOrder(cells.size() + 1)) {
            float from = column == 0 ? 0 : wide + (column - 1) * NUMBERS;
            float to = column == 0 ? wide - 8 : from + NUMBERS - 6;
            Phrase cell = column == 0 ? first : phrase(cells.get(column - 1), font);
            paper.text(canvas, cell, from, to, y, LEADING, Element.ALIGN_LEFT);
        }
        y -= height + 6;
        paper.rule(canvas, y, 0.4f, MUTED);
    }

    /** Readers of PDF see a gap only between what is drawn from left to right; else numbers of a row are copied as one. */
    private int[] readersOrder(int columns) {
        return IntStream.range(0, columns)
                .map(column -> language == Language.FA ? columns - 1 - column : column)
                .toArray();
    }

    private void items(List<String> lines) {
        for (String line : lines) {
            room(2 * LEADING);
            float top = y;
            int sheet = page;
            if (language != Language.FA) {
                text(DOT, fonts.bold(BODY, FIRUZEH), 0, top, LEADING);
            }
            flow(line, fonts.regular(BODY, INK), 14);
            if (language == Language.FA && sheet == page) {
                text(DOT, fonts.bold(BODY, FIRUZEH), 0, top, LEADING);
            }
            y -= 2;
        }
    }

    private float text(String text, Font font, float from, float top, float leading) {
        return paper.text(canvas, phrase(text, font), from, paper.width(), top, leading, Element.ALIGN_LEFT);
    }

    private void flow(String text, Font font, float from) {
        Flow flow = paper.flow(canvas, phrase(text, font), from, paper.width(), LEADING);
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
        foot();
        document.newPage();
        page++;
        y = Paper.TOP;
    }

    private void foot() {
        String number = words.t("councils.yearly.page", page);
        paper.text(
                canvas, phrase(number, fonts.regular(SMALL, MUTED)), 0, paper.width(), FOOT, 18, Element.ALIGN_CENTER);
    }

    private Phrase phrase(String text, Font font) {
        return new Phrase(new Chunk(PrintedText.of(language, text), font));
    }
}
