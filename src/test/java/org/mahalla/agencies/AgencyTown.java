package org.mahalla.agencies;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.register.AgencyEntry;
import org.mahalla.agencies.register.ChangeAgency;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;

/** A province with a city for the tests of agencies, and agencies in it. */
final class AgencyTown {
    static final PlacePath PROVINCE = new PlacePath("xagency");
    static final PlacePath CITY = PROVINCE.child("city");

    private final ChangeAgency change;
    private final Agencies agencies;

    AgencyTown(ChangeAgency change, Agencies agencies) {
        this.change = change;
        this.agencies = agencies;
    }

    static void build(PlaceStore store, Neighbourhoods neighbourhoods, Divisions divisions, IdMaker ids) {
        Registered registered = new Registered(store, neighbourhoods, divisions, ids);
        registered.division(PROVINCE.value(), DivisionKind.PROVINCE, "استان دستگاه‌ها", "Agencies Province");
        registered.division(CITY.value(), DivisionKind.CITY, "شهر دستگاه‌ها", "Agencies City");
    }

    static AgencyEntry entry(String code, PlacePath place, @Nullable AgencyId superior) {
        return new AgencyEntry(
                code,
                new PlaceName("دستگاه " + code, "Agency " + code),
                AgencyKind.UTILITY,
                place,
                superior,
                EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                15);
    }

    Agency agency(String code, PlacePath place, @Nullable Agency superior) {
        AgencyId id = change.add(Viewer.operator(), entry(code, place, superior == null ? null : superior.id()));
        return agencies.find(id).orElseThrow();
    }

    static AgencyEntry under(Agency agency, @Nullable AgencyId superior) {
        return new AgencyEntry(
                agency.code(), agency.name(), agency.kind(), agency.place(), superior, Set.of(DayOfWeek.FRIDAY), 10);
    }
}
