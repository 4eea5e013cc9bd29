package org.mahalla.platform.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.Row;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Point;

/**
 * One row in our fields. Reading a field that cannot be read gives nothing and notes why in {@link #problems()}, so a
 * row is read to its end and all its reasons are told at once.
 */
public final class MappedRow {
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4326);

    private final Row row;
    private final Mapping mapping;
    private final DateReader dates;
    private final Map<String, String> texts;
    private final Map<String, String> columns;
    private final List<CellProblem> problems = new ArrayList<>();

    MappedRow(Row row, Mapping mapping, DateReader dates, Map<String, String> texts, Map<String, String> columns) {
        this.row = row;
        this.mapping = mapping;
        this.dates = dates;
        this.texts = texts;
        this.columns = columns;
        row.problem().ifPresent(problems::add);
    }

    public Row row() {
        return row;
    }

    public int line() {
        return row.line();
    }

    /** Everything found wrong so far, also by {@link #refuse}. */
    public List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    /** Adds a reason of the reader's own (an unknown neighbourhood). */
    public void refuse(String field, String code, Object... parameters) {
        problems.add(CellProblem.of(column(field), raw(field), code, parameters));
    }

    /** The field's text in our words; empty when the cell is. */
    public Optional<String> text(String field) {
        String raw = raw(field);
        ValueMap values = mapping.values().get(field);
        if (values == null || (raw.isEmpty() && !values.namesEmpty())) {
            return raw.isEmpty() ? Optional.empty() : Optional.of(raw);
        }
        Optional<String> ours = values.find(raw);
        if (ours.isEmpty()) {
            refuseUnknown(field, raw, values.known());
        }
        return ours.filter(text -> !text.isEmpty());
    }

    /** As {@link #text}; an empty cell is noted (PLT-340). */
    public Optional<String> required(String field) {
        int before = problems.size();
        Optional<String> text = text(field);
        if (text.isEmpty() && problems.size() == before) {
            refuse(field, "PLT-340");
        }
        return text;
    }

    /** A text that must be one of the known ones, else it is noted with those most like it (PLT-347, PLT-348). */
    public Optional<String> oneOf(String field, Collection<String> known) {
        Optional<String> text = text(field);
        if (text.isPresent() && !known.contains(text.get())) {
            refuseUnknown(field, text.get(), known);
            return Optional.empty();
        }
        return text;
    }

    /** The day of a date, as it stands: a local time is not moved into another zone. */
    public Optional<LocalDate> day(String field) {
        return read(field).map(DateReader.Moment::day);
    }

    /** The instant of a date; a local time is meant in the mapping's zone (else UTC), a mere day at its start. */
    public Optional<Instant> moment(String field) {
        return read(field).map(moment -> instant(moment, moment.day()));
    }

    /** The instant by which something is to be done: as {@link #moment}, but a mere day lasts until the next begins. */
    public Optional<Instant> deadline(String field) {
        return read(field).map(moment -> instant(moment, moment.day().plusDays(1)));
    }

    /** @param mere the day at whose start a moment without a time is */
    private Instant instant(DateReader.Moment moment, LocalDate mere) {
        if (moment.time() == null) {
            return mere.atStartOfDay(zone()).toInstant();
        }
        var local = moment.day().atTime(moment.time());
        return moment.offset() == null ? local.atZone(zone()).toInstant() : local.toInstant(moment.offset());
    }

    private ZoneId zone() {
        return mapping.zone() == null ? ZoneOffset.UTC : mapping.zone();
    }

    private Optional<DateReader.Moment> read(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (dates.read(text.get())) {
            case Outcome.Accepted<DateReader.Moment>(DateReader.Moment moment) -> within(field, moment);
            case Outcome.Refused<DateReader.Moment> refused -> {
                problems.add(new CellProblem(column(field), text.get(), refused.refusal()));
                yield Optional.empty();
            }
        };
    }

    private Optional<DateReader.Moment> within(String field, DateReader.Moment moment) {
        Mapping.Period period = mapping.period();
        if (period != null
                && (moment.day().isBefore(period.from()) || moment.day().isAfter(period.to()))) {
            refuse(field, "PLT-343", period.from().toString(), period.to().toString());
            return Optional.empty();
        }
        return Optional.of(moment);
    }

    /** A whole number in any digits; one that ends in `.0` counts as whole. */
    public OptionalLong whole(String field) {
        Optional<BigDecimal> number = text(field).flatMap(text -> decimal(column(field), text));
        try {
            return number.isPresent() ? OptionalLong.of(number.get().longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException e) {
            refuse(field, "PLT-344");
            return OptionalLong.empty();
        }
    }

    private Optional<BigDecimal> decimal(String column, String text) {
        try {
            String plain =
                    Digits.latin(text).replace('٫', '.').replace('−', '-').strip();
            return plain.length() <= 30 ? Optional.of(new BigDecimal(plain)) : badNumber(column, text);
        } catch (NumberFormatException e) {
            return badNumber(column, text);
        }
    }

    private Optional<BigDecimal> badNumber(String column, String text) {
        problems.add(CellProblem.of(column, text, "PLT-344"));
        return Optional.empty();
    }

    /** Where the row is: its coordinates, or the point of its geometry; outside the declared bounds it is noted. */
    public Optional<Point> point() {
        if (row.geometry().orElse(null) instanceof org.locationtech.jts.geom.Point shape) {
            return within(new Point(shape.getY(), shape.getX()), "geometry");
        }
        Coordinates named = mapping.coordinates();
        if (named == null || named.first().isEmpty()) {
            return Optional.empty();
        }
        String first = row.get(named.first()).strip();
        String second = row.get(named.second()).strip();
        if (first.isEmpty() && second.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> a = decimal(named.first(), first);
        Optional<BigDecimal> b = decimal(named.second(), second);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return point(named, a.get().doubleValue(), b.get().doubleValue());
    }

    private Optional<Point> point(Coordinates named, double first, double second) {
        String found = first + ", " + second;
        String column = named.first() + ", " + named.second();
        try {
            return within(
                    named.system() == Coordinates.System.LV95
                            ? SwissGrid.toWgs84(second, first)
                            : new Point(first, second),
                    column);
        } catch (IllegalArgumentException offTheGlobe) {
            Bounds bounds = named.bounds();
            boolean swapped = bounds != null && bounds.contains(second, first);
            problems.add(CellProblem.of(column, found, swapped ? "PLT-350" : "PLT-345"));
            return Optional.empty();
        }
    }

    private Optional<Point> within(Point point, String column) {
        Coordinates named = mapping.coordinates();
        Bounds bounds = named == null ? null : named.bounds();
        if (bounds == null || bounds.contains(point.latitude(), point.longitude())) {
            return Optional.of(point);
        }
        boolean swapped = bounds.contains(point.longitude(), point.latitude());
        String found = point.latitude() + ", " + point.longitude();
        problems.add(CellProblem.of(column, found, swapped ? "PLT-350" : "PLT-345"));
        return Optional.empty();
    }

    /** The row's geometry, or the mapping's box where the source has none; outside the bounds it is noted. */
    public Optional<Geometry> geometry() {
        Geometry shape = row.geometry().orElseGet(() -> box().orElse(null));
        Bounds bounds =
                mapping.coordinates() == null ? null : mapping.coordinates().bounds();
        if (shape != null && bounds != null && !inside(bounds, shape.getEnvelopeInternal())) {
            problems.add(CellProblem.of("geometry", shape.getEnvelopeInternal().toString(), "PLT-345"));
            return Optional.empty();
        }
        return Optional.ofNullable(shape);
    }

    private static boolean inside(Bounds bounds, Envelope area) {
        return bounds.contains(area.getMinY(), area.getMinX()) && bounds.contains(area.getMaxY(), area.getMaxX());
    }

    private Optional<Geometry> box() {
        Bounds box = mapping.box();
        if (box == null) {
            return Optional.empty();
        }
        return Optional.of(SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(box.west(), box.south()),
            new Coordinate(box.east(), box.south()),
            new Coordinate(box.east(), box.north()),
            new Coordinate(box.west(), box.north()),
            new Coordinate(box.west(), box.south())
        }));
    }

    private void refuseUnknown(String field, String found, Collection<String> known) {
        List<String> near = NearestWords.of(found, known);
        problems.add(
                near.isEmpty()
                        ? CellProblem.of(column(field), found, "PLT-348", shown(found))
                        : CellProblem.of(column(field), found, "PLT-347", shown(found), String.join(", ", near)));
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private String raw(String field) {
        return texts.getOrDefault(field, "");
    }

    private String column(String field) {
        return columns.getOrDefault(field, field);
    }
}
