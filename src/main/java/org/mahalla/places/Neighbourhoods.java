package org.mahalla.places;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.mahalla.shared.TerritoryId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All neighbourhoods, answered from memory: by id, path, name, code, or by a point on the ground. */
@Component
public class Neighbourhoods {
    private final Atlases atlases;
    private final double reach;

    Neighbourhoods(Atlases atlases, @Value("${mahalla.places.reach:2000}") double reach) {
        this.atlases = atlases;
        this.reach = reach;
    }

    public Optional<Neighbourhood> find(NeighbourhoodId id) {
        return outline(id).map(Outline::neighbourhood);
    }

    public Optional<Neighbourhood> byPath(PlacePath path) {
        return Optional.ofNullable(atlases.present().byPath.get(path));
    }

    /** Ordered by path. */
    public List<Neighbourhood> all() {
        return atlases.present().neighbourhoods;
    }

    public List<Neighbourhood> within(TerritoryId territory) {
        return all().stream().filter(n -> n.id().territory().equals(territory)).toList();
    }

    public List<Neighbourhood> under(PlacePath path) {
        return atlases.present().under(path);
    }

    /** The name in the language, or empty text for an id that stands for nothing. */
    public String nameOf(NeighbourhoodId id, Language language) {
        return find(id).map(n -> n.name().in(language)).orElse("");
    }

    /**
     * The most specific neighbourhood that holds the point, else the nearest within `mahalla.places.reach` metres,
     * flagged; empty where there is none.
     */
    public Optional<Located> locate(Point point) {
        AreaIndex<Outline> areas = atlases.present().areas;
        return areas.holding(point)
                .map(outline -> new Located(outline.neighbourhood(), false, 0))
                .or(() -> areas.nearest(point, reach)
                        .map(near -> new Located(near.thing().neighbourhood(), true, near.metres())));
    }

    /** As people type names, the best first; spelling of either keyboard and a wrong letter are forgiven. */
    public List<Neighbourhood> search(String text, int limit) {
        return atlases.present().names.search(text, limit);
    }

    /** All of exactly this name or alias, with or without its spaces. */
    public List<Neighbourhood> called(String name) {
        return atlases.present().names.called(name);
    }

    /** The one neighbourhood under the path with exactly this code, name or alias; empty when none or several. */
    public Optional<Neighbourhood> named(String nameOrCode, PlacePath under) {
        Atlas atlas = atlases.present();
        return only(atlas.byCode.getOrDefault(nameOrCode.strip(), List.of()), under)
                .or(() -> only(atlas.names.named(nameOrCode), under));
    }

    public Optional<Outline> outline(NeighbourhoodId id) {
        return Optional.ofNullable(atlases.present().outlines.get(id));
    }

    public Collection<Outline> allOutlines() {
        return Collections.unmodifiableCollection(atlases.present().outlines.values());
    }

    /** What lies in the window of degrees (x longitude, y latitude), ordered by path. */
    public List<Outline> outlines(Envelope window) {
        return atlases.present().areas.touching(window);
    }

    /** Those whose middle lies in the window of degrees (x longitude, y latitude), in no order. */
    public List<Neighbourhood> centredIn(Envelope window) {
        return atlases.present().centredIn(window);
    }

    /** Another after every change of a place: what was made from the places at one version is good until the next. */
    public long version() {
        return atlases.present().version;
    }

    /** Sees changes at once that this node has just written; other nodes see them within a second. */
    public void refresh() {
        atlases.refresh();
    }

    private static Optional<Neighbourhood> only(List<Neighbourhood> found, PlacePath under) {
        List<Neighbourhood> there =
                found.stream().filter(n -> under.contains(n.path())).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
