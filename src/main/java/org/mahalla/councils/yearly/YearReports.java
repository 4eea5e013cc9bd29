package org.mahalla.councils.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mahalla.councils.YearFigures;
import org.mahalla.councils.bodies.Body;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the report of a year together. */
@Component
class YearReports {
    private static final int MOST_PLACES = 200;

    private final YearOfMeetings meetings;
    private final YearWords words;
    private final ObjectProvider<YearFigures> figures;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    YearReports(
            YearOfMeetings meetings,
            YearWords words,
            ObjectProvider<YearFigures> figures,
            Neighbourhoods neighbourhoods,
            Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.figures = figures;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    YearReport of(Body body, int year, Language language) {
        LocalDate first = new JalaliDate(year, 1, 1).toLocalDate();
        LocalDate last = new JalaliDate(year + 1, 1, 1).toLocalDate().minusDays(1);
        List<Neighbourhood> places = body.remit().places().stream()
                .flatMap(path -> neighbourhoods.under(path).stream())
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        var names = places.stream()
                .collect(Collectors.toMap(
                        Neighbourhood::id, place -> place.name().in(language)));
        List<NeighbourhoodId> ids = places.stream().map(Neighbourhood::id).toList();
        return new YearReport(
                body,
                body.name().in(language),
                year,
                first,
                last,
                meetings.of(body.id(), first, last, LocalDate.now(clock)),
                figures.stream()
                        .flatMap(known -> known.of(ids, first, last, body.topic()).stream())
                        .map(line -> YearReport.Line.of(names.getOrDefault(line.neighbourhood(), ""), line))
                        .toList(),
                words.of(body.id(), year)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                meetings.joint(body.id(), first, last));
    }
}
