package org.mahalla.places.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.mahalla.places.Boundaries;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.PlaceName;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.Point;

/**
 * A place as its row tells of it. Reading notes in the row what is wrong with it; a row with a note is refused.
 *
 * @param kind `neighbourhood`, or the code of a kind of division
 * @param group name of the part of the territory that it lies in; empty for none
 * @param parent the source's code of the division above; empty for the territory itself
 */
record Found(
        MappedRow row,
        String kind,
        String code,
        PlaceName name,
        List<String> aliases,
        String group,
        String parent,
        @Nullable Integer wave,
        @Nullable LocalDate joinedOn,
        @Nullable Integer population,
        @Nullable Geometry boundary,
        @Nullable Point centre) {
    static final String NEIGHBOURHOOD = "neighbourhood";

    /** Null for a row that is to be refused. */
    static @Nullable Found of(MappedRow row, @Nullable Geometry area, @Nullable Point point) {
        String code = row.required("code").orElse("");
        String name = PersianText.line(row.required("name").orElse(""));
        String kind = row.text("kind").orElse(NEIGHBOURHOOD);
        Geometry boundary = boundary(row, area);
        Point centre = boundary == null ? point : Boundaries.inside(boundary);
        if (kind.equals(NEIGHBOURHOOD) && centre == null && row.problems().isEmpty()) {
            row.refuse("code", "PLC-015");
        }
        Integer wave = number(row, "wave", 1, 99);
        Integer population = number(row, "population", 0, 50_000_000);
        LocalDate joinedOn = row.day("joined").orElse(null);
        if (!row.problems().isEmpty() || name.isEmpty()) {
            return null;
        }
        return new Found(
                row,
                kind,
                code,
                name(row, name, kind),
                aliases(row),
                row.text("region").orElse(""),
                row.text("parent").orElse(""),
                wave,
                joinedOn,
                population,
                boundary,
                centre);
    }

    /** By which the same content of the source is known again. */
    String hash() {
        return new ContentHash()
                .with(kind)
                .with(name)
                .with(aliases)
                .with(group)
                .with(parent)
                .with(wave)
                .with(joinedOn)
                .with(population)
                .with(centre)
                .withGround(boundary)
                .text();
    }

    private static @Nullable Geometry boundary(MappedRow row, @Nullable Geometry area) {
        if (!(area instanceof Polygonal)) {
            return null;
        }
        Geometry mended = Boundaries.mended(Boundaries.FACTORY.createGeometry(area));
        if (mended.isEmpty()) {
            row.refuse("geometry", "PLC-016");
            return null;
        }
        return mended;
    }

    private static PlaceName name(MappedRow row, String name, String kind) {
        String english = PersianText.line(row.text("name_en").orElse(""));
        boolean isPersian = row.text("language").orElse("fa").equals("fa");
        if (!isPersian) {
            return new PlaceName("", english.isEmpty() ? name : english);
        }
        PlaceName own = new PlaceName(name, english);
        return DivisionKind.ofCode(kind)
                .map(division -> NamesOfIran.complete(own, division))
                .orElse(own);
    }

    private static List<String> aliases(MappedRow row) {
        return Arrays.stream(row.text("aliases").orElse("").split("[|\u060C]"))
                .map(PersianText::line)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable Integer number(MappedRow row, String field, int least, int most) {
        OptionalLong number = row.whole(field);
        if (number.isEmpty()) {
            return null;
        }
        if (number.getAsLong() < least || number.getAsLong() > most) {
            row.refuse(field, "PLC-018", least, most);
            return null;
        }
        return (int) number.getAsLong();
    }
}
