package org.mahalla.places.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.mahalla.platform.mapping.Mapping;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.TerritoryId;
import org.springframework.stereotype.Component;

/** Writes what was found into the register; what contradicts itself or finds no parent is refused. */
@Component
class PlaceWriting {
    /** Divisions belong to no territory; their ids carry this one. */
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final PlaceStore store;
    private final Divisions divisions;
    private final Neighbourhoods neighbourhoods;
    private final IdMaker ids;

    PlaceWriting(PlaceStore store, Divisions divisions, Neighbourhoods neighbourhoods, IdMaker ids) {
        this.store = store;
        this.divisions = divisions;
        this.neighbourhoods = neighbourhoods;
        this.ids = ids;
    }

    void write(Mapping mapping, List<Found> found, Tally tally) {
        new Run(mapping, tally).write(found);
        if (tally.hasChanges()) {
            store.renewVersion();
        }
    }

    private record Above(DivisionId id, PlacePath path) {}

    /** One file on its way. */
    private final class Run {
        private final Mapping mapping;
        private final Tally tally;
        private final Set<PlacePath> taken = new HashSet<>();
        private final Map<String, String> seen = new HashMap<>();
        private final Map<PlacePath, Above> made = new HashMap<>();
        private final Map<String, PlaceStore.Known> divisionsBefore;
        private final Map<String, PlaceStore.Known> before = new HashMap<>();
        private final List<Entry.OfDivision> newDivisions = new ArrayList<>();
        private final List<Entry.OfNeighbourhood> newNeighbourhoods = new ArrayList<>();
        private final Map<String, UUID> codes = new HashMap<>();
        private @Nullable TerritoryId territory;

        Run(Mapping mapping, Tally tally) {
            this.mapping = mapping;
            this.tally = tally;
            divisionsBefore = store.divisionsOf(mapping.source());
            divisions.all().stream().map(Division::path).forEach(taken::add);
            neighbourhoods.all().stream().map(Neighbourhood::path).forEach(taken::add);
        }

        void write(List<Found> found) {
            found.forEach(this::take);
            store.writeDivisions(newDivisions);
            store.writeCodes(mapping.source(), codes);
            store.writeNeighbourhoods(newNeighbourhoods);
        }

        private void take(Found found) {
            String hash = found.hash();
            String earlier = seen.putIfAbsent(found.code(), hash);
            Map<String, PlaceStore.Known> known = known(found);
            PlaceStore.Known same = known.get(found.code());
            if (hash.equals(earlier)
                    || (earlier == null && same != null && same.contentHash().equals(hash))) {
                tally.unchanged(1);
            } else if (earlier != null) {
                refuse(found, "code", "PLC-013");
            } else {
                add(found, same, hash);
            }
        }

        private Map<String, PlaceStore.Known> known(Found found) {
            if (!found.kind().equals(Found.NEIGHBOURHOOD)) {
                return divisionsBefore;
            }
            if (territory == null) {
                territory = store.territory(mapping.territory().code(), nameOf(found));
                before.putAll(store.neighbourhoodsOf(territory, mapping.source()));
            }
            return before;
        }

        private void add(Found found, PlaceStore.@Nullable Known same, String hash) {
            boolean isNeighbourhood = found.kind().equals(Found.NEIGHBOURHOOD);
            DivisionKind kind = DivisionKind.ofCode(found.kind()).orElse(null);
            Above above = above(found, isNeighbourhood);
            String step = Slug.of(found.code());
            if (!isNeighbourhood && kind == null) {
                refuse(found, "kind", "PLC-011");
            } else if (above == null) {
                refuse(found, "parent", "PLC-012");
            } else if (step.isEmpty()) {
                refuse(found, "code", "PLC-017");
            } else {
                PlacePath path = same == null ? above.path().child(step) : same.path();
                if (same == null && !taken.add(path)) {
                    refuse(found, "code", "PLC-014", path.value());
                    return;
                }
                Entry.Origin origin = new Entry.Origin(mapping.source(), found.code(), hash);
                if (kind == null) {
                    newNeighbourhoods.add(neighbourhood(found, same, path, above, origin));
                } else {
                    newDivisions.add(division(found, kind, same, path, above, origin));
                }
                tally.imported();
            }
        }

        private Entry.OfDivision division(
                Found found,
                DivisionKind kind,
                PlaceStore.@Nullable Known same,
                PlacePath path,
                Above above,
                Entry.Origin origin) {
            UUID id = same == null ? ids.next(NOWHERE) : same.id();
            divisionsBefore.put(found.code(), new PlaceStore.Known(id, path, origin.contentHash()));
            codes.put(found.code(), id);
            return new Entry.OfDivision(
                    new DivisionId(id), kind, path, above.id(), found.name(), found.boundary(), found.centre(), origin);
        }

        private Entry.OfNeighbourhood neighbourhood(
                Found found, PlaceStore.@Nullable Known same, PlacePath path, Above above, Entry.Origin origin) {
            return new Entry.OfNeighbourhood(
                    new NeighbourhoodId(same == null ? ids.next(Objects.requireNonNull(territory)) : same.id()),
                    found.code(),
                    path,
                    above.id(),
                    found.name(),
                    found.aliases(),
                    found.wave(),
                    found.joinedOn(),
                    found.population(),
                    found.boundary(),
                    Objects.requireNonNull(found.centre()),
                    origin);
        }

        private @Nullable Above above(Found found, boolean isNeighbourhood) {
            if (!found.parent().isEmpty()) {
                PlaceStore.Known parent = divisionsBefore.get(found.parent());
                return parent == null ? null : new Above(new DivisionId(parent.id()), parent.path());
            }
            DivisionKind kind = isNeighbourhood ? DivisionKind.CITY : DivisionKind.COUNTRY;
            Above top = findOrMake(
                    new PlacePath(mapping.territory().code()), kind, null, NamesOfIran.complete(nameOf(found), kind));
            String group = Slug.of(found.group());
            return group.isEmpty()
                    ? top
                    : findOrMake(top.path().child(group), DivisionKind.ZONE, top, new PlaceName("", found.group()));
        }

        private Above findOrMake(PlacePath path, DivisionKind kind, @Nullable Above parent, PlaceName name) {
            return made.computeIfAbsent(
                    path,
                    p -> divisions
                            .byPath(p)
                            .map(division -> new Above(division.id(), p))
                            .orElseGet(() -> make(p, kind, parent, name)));
        }

        private Above make(PlacePath path, DivisionKind kind, @Nullable Above parent, PlaceName name) {
            Above above = new Above(new DivisionId(ids.next(NOWHERE)), path);
            store.writeDivisions(List.of(new Entry.OfDivision(
                    above.id(),
                    kind,
                    path,
                    parent == null ? null : parent.id(),
                    name,
                    null,
                    null,
                    new Entry.Origin("mapping", path.value(), ""))));
            return above;
        }

        /** The territory has one name, in the language of its places. */
        private PlaceName nameOf(Found found) {
            String name = mapping.territory().name();
            return found.name().fa().isEmpty() ? new PlaceName("", name) : new PlaceName(name, "");
        }

        private void refuse(Found found, String field, String code, Object... parameters) {
            found.row().refuse(field, code, parameters);
            tally.refused(found.row());
        }
    }
}
