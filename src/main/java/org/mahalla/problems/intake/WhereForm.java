package org.mahalla.problems.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Located;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Point;

/**
 * The first step as it was typed: a neighbourhood by choice, or a point near the phone, or `way=map` to point at it, and
 * words for the very spot.
 */
record WhereForm(
        @Nullable String neighbourhood,
        @Nullable String q,
        @Nullable String place,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String way) {
    private static final int LONGEST_PLACE = 200;

    static WhereForm of(ReportDraft draft) {
        return new WhereForm(draft.neighbourhood(), null, draft.place(), null, null, null);
    }

    boolean searching() {
        return !pointing() && q != null && !q.isBlank() && (neighbourhood == null || neighbourhood.isBlank());
    }

    WhereForm cleaned() {
        return place == null || !Unreadable.in(place)
                ? this
                : new WhereForm(neighbourhood, q, Unreadable.takenFromLine(place), latitude, longitude, way);
    }

    /** Whether the place will be pointed out on the map; then no neighbourhood need be named. */
    boolean pointing() {
        return "map".equals(way);
    }

    /** The draft's first step, or empty with the reasons noted. A position of the phone is kept to about 100 metres. */
    Optional<ReportDraft> read(ReportDraft draft, Neighbourhoods neighbourhoods, FormErrors errors) {
        String words = place == null ? "" : Unreadable.takenFromLine(place);
        if (words.length() > LONGEST_PLACE) {
            errors.reject("place", "problems.report.where.place.long", LONGEST_PLACE);
        }
        if (place != null && Unreadable.in(place)) {
            errors.reject("place", "problems.report.unreadable");
        }
        Optional<Point> near = point();
        Optional<Neighbourhood> chosen = Optional.ofNullable(neighbourhood)
                .flatMap(NeighbourhoodId::of)
                .flatMap(neighbourhoods::find)
                .or(() -> near.flatMap(neighbourhoods::locate).map(Located::neighbourhood));
        if (chosen.isEmpty() && !pointing()) {
            errors.reject(
                    "neighbourhood",
                    near.isPresent() ? "problems.report.where.outside" : "problems.report.where.missing");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        if (chosen.isEmpty()) {
            return Optional.of(draft.nowhere(words.isEmpty() ? null : words));
        }
        Neighbourhood there = chosen.get();
        boolean sameAsBefore = there.id().text().equals(draft.neighbourhood());
        Double lat = near.map(Point::latitude).orElse(sameAsBefore ? draft.latitude() : null);
        Double lon = near.map(Point::longitude).orElse(sameAsBefore ? draft.longitude() : null);
        return Optional.of(draft.at(
                there.id().text(),
                lat,
                lon,
                near.isPresent() || (sameAsBefore && draft.near()),
                words.isEmpty() ? null : words));
    }

    private Optional<Point> point() {
        if (latitude == null || longitude == null || latitude.isBlank() || longitude.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Point(
                            Double.parseDouble(Digits.latin(latitude).strip()),
                            Double.parseDouble(Digits.latin(longitude).strip()))
                    .rough());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
