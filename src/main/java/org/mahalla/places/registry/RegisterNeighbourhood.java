package org.mahalla.places.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.places.Division;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds a neighbourhood by hand, changes one, or lets several join in a wave. */
@Component
class RegisterNeighbourhood {
    private static final String BY_HAND = "hand";

    private final PlaceStore store;
    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final TransactionTemplate transaction;
    private final IdMaker ids;
    private final Clock clock;

    RegisterNeighbourhood(
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            TransactionTemplate transaction,
            IdMaker ids,
            Clock clock) {
        this.store = store;
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with PLC-001 a code that the division has already. */
    NeighbourhoodId add(Viewer by, PlacePath under, NeighbourhoodForm form) {
        Division division = divisions.byPath(under).orElseThrow(NotFoundException::new);
        require(by, under);
        PlacePath path = under.child(form.plainCode());
        if (neighbourhoods.byPath(path).isPresent()) {
            throw new RefusedException("PLC-001", form.plainCode());
        }
        NeighbourhoodId id = new NeighbourhoodId(ids.next(homeOf(division)));
        write(entry(id, form.plainCode(), path, division, form, null));
        return id;
    }

    /** The code, and with it the path, stays. */
    void change(Viewer by, Neighbourhood place, NeighbourhoodForm form) {
        require(by, place.path());
        Division division = divisions.find(place.division()).orElseThrow(NotFoundException::new);
        write(entry(place.id(), place.code(), place.path(), division, form, place.joinedOn()));
    }

    /** Lets neighbourhoods join in a wave, today where no day is known. */
    void join(Viewer by, List<Neighbourhood> places, int wave) {
        places.forEach(place -> require(by, place.path()));
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            places.forEach(place -> store.join(place.id(), wave, place.joinedOn() == null ? today : place.joinedOn()));
            store.renewVersion();
        });
        neighbourhoods.refresh();
    }

    private Entry.OfNeighbourhood entry(
            NeighbourhoodId id,
            String code,
            PlacePath path,
            Division division,
            NeighbourhoodForm form,
            @Nullable LocalDate joinedOn) {
        return new Entry.OfNeighbourhood(
                id,
                code,
                path,
                division.id(),
                new PlaceName(PersianText.line(form.nameFa()), PersianText.line(form.nameEn())),
                form.aliasList(),
                form.waveNumber(),
                joinedOn == null && form.waveNumber() != null ? LocalDate.now(clock) : joinedOn,
                form.inhabitants(),
                null,
                form.point().orElseThrow(),
                new Entry.Origin(BY_HAND, path.value(), ""));
    }

    private void write(Entry.OfNeighbourhood entry) {
        transaction.executeWithoutResult(status -> {
            store.writeNeighbourhoods(List.of(entry));
            store.renewVersion();
        });
        neighbourhoods.refresh();
    }

    /** The territory that the division's neighbourhoods live in, else one of its own. */
    private TerritoryId homeOf(Division division) {
        return neighbourhoods.under(division.path()).stream()
                .findFirst()
                .map(place -> place.id().territory())
                .orElseGet(() -> store.territory(division.path().value(), division.name()));
    }

    private static void require(Viewer by, PlacePath place) {
        if (!by.may(Action.MANAGE_PLACES, place)) {
            throw new NotFoundException();
        }
    }
}
