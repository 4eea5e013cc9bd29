package org.mahalla.problems.browse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mahalla.frame.Phrases;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.shared.Language;

/** Writes a list of problems as an Atom feed: public facts alone, with days and no hours. */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter out;
    private final Language language;
    private final Phrases phrases;
    private final String site;
    private final ZoneId zone;

    Feed(XMLStreamWriter out, Language language, Phrases phrases, String site, ZoneId zone) {
        this.out = out;
        this.language = language;
        this.phrases = phrases;
        this.site = site;
        this.zone = zone;
    }

    void write(ProblemFilter filter, List<ProblemRow> rows) throws XMLStreamException {
        String self = site + filter.path("/problems.atom");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml", XML, "lang", language.code());
        element("id", self);
        element("title", title(filter));
        element(
                "updated",
                moment(rows.stream()
                        .map(ProblemRow::stateSince)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH)));
        link("self", "application/atom+xml", self);
        link("alternate", "text/html", site + filter.path());
        out.writeStartElement("author");
        element("name", phrases.t("frame.brand"));
        out.writeEndElement();
        for (ProblemRow row : rows) {
            entry(row);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private String title(ProblemFilter filter) {
        String standing = filter.state() == null
                ? phrases.t("problems.browse.title." + filter.group().code())
                : phrases.t(
                        "problems.browse.title.state",
                        phrases.t("problems.state." + filter.state().code()));
        return filter.words().isEmpty() ? standing : phrases.t("problems.browse.title.in", standing, filter.words());
    }

    private void entry(ProblemRow row) throws XMLStreamException {
        String state = phrases.t("problems.state." + row.state().code());
        out.writeStartElement("entry");
        element("id", "urn:uuid:" + row.id().value());
        element(
                "title",
                row.title() == null ? phrases.t("problems.browse.fresh", row.topicName(language)) : row.title());
        element("published", moment(row.openedOn()));
        element("updated", moment(row.stateSince()));
        link("alternate", "text/html", site + row.address());
        if (row.topic() != null) {
            out.writeEmptyElement("category");
            out.writeAttribute("term", row.topic().code());
            out.writeAttribute("label", row.topicName(language));
        }
        element(
                "summary",
                Stream.of(row.place(language), row.topicName(language), state)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        if (row.body() != null) {
            out.writeStartElement("content");
            out.writeAttribute("type", "text");
            out.writeAttribute("xml", XML, "lang", row.language().code());
            out.writeCharacters(row.body());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void link(String rel, String type, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", href);
    }

    /** The day and no hour: its first moment here. */
    private String moment(LocalDate day) {
        OffsetDateTime begun = day.atStartOfDay(zone).toOffsetDateTime();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(begun);
    }
}
