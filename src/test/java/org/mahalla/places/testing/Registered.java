package org.mahalla.places.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.places.Boundaries;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionId;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.places.registry.Entry;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.TerritoryId;

/** Writes places into a test's database. */
public final class Registered {
    private final PlaceStore store;
    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final IdMaker ids;

    public Registered(PlaceStore store, Neighbourhoods neighbourhoods, Divisions divisions, IdMaker ids) {
        this.store = store;
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.ids = ids;
    }

    /** The division, made on the first call. */
    public Division division(String path, DivisionKind kind, String fa, String en) {
        neighbourhoods.refresh();
        PlacePath place = new PlacePath(path);
        if (divisions.byPath(place).isEmpty()) {
            int dot = path.lastIndexOf('.');
            DivisionId parent = dot < 0
                    ? null
                    : divisions
                            .byPath(new PlacePath(path.substring(0, dot)))
                            .orElseThrow()
                            .id();
            store.writeDivisions(List.of(new Entry.OfDivision(
                    new DivisionId(ids.next(new TerritoryId(0))),
                    kind,
                    place,
                    parent,
                    new PlaceName(fa, en),
                    null,
                    null,
                    new Entry.Origin("test", path, ""))));
            seen();
        }
        return divisions.byPath(place).orElseThrow();
    }

    public Neighbourhood neighbourhood(
            Division division, String code, String fa, String en, Geometry ground, @Nullable Integer wave) {
        PlacePath path = division.path().child(code);
        TerritoryId territory = store.territory("qom", new PlaceName("قم", "Qom"));
        boolean bounded = !(ground instanceof org.locationtech.jts.geom.Point);
        store.writeNeighbourhoods(List.of(new Entry.OfNeighbourhood(
                new NeighbourhoodId(ids.next(territory)),
                code,
                path,
                division.id(),
                new PlaceName(fa, en),
                List.of(),
                wave,
                null,
                12_345,
                bounded ? ground : null,
                Boundaries.inside(ground),
                new Entry.Origin("test", path.value(), ""))));
        seen();
        return neighbourhoods.byPath(path).orElseThrow();
    }

    private void seen() {
        store.renewVersion();
        neighbourhoods.refresh();
    }
}
