package org.mahalla.journeys;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.UnitId;
import org.mahalla.agencies.register.AgencyEntry;
import org.mahalla.agencies.register.ChangeAgency;
import org.mahalla.agencies.register.ChangeContacts;
import org.mahalla.agencies.register.ChangeServing;
import org.mahalla.agencies.register.ContactEntry;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The agencies of the small town: one with everything that an agency can have, one above it, with names that are long. */
@Lazy
@Component
final class Asked {
    private static final Viewer OPERATOR = Viewer.operator();

    private final Agencies agencies;
    private final ChangeAgency change;
    private final ChangeServing serving;
    private final ChangeContacts contacts;
    private final Clock clock;

    Asked(Agencies agencies, ChangeAgency change, ChangeServing serving, ChangeContacts contacts, Clock clock) {
        this.agencies = agencies;
        this.change = change;
        this.serving = serving;
        this.contacts = contacts;
        this.clock = clock;
    }

    void build(PlacePath city) {
        Agency above = agency("town-governor", city, null);
        Agency lighting = agency("town-lighting", city, above);
        UnitId unit = serving.addUnit(OPERATOR, lighting, name());
        serving.serve(OPERATOR, lighting, new Service("lamp-out", city, unit));
        serving.serve(OPERATOR, lighting, new Service("road-pavement", city.child("nirugah"), null));
        serving.addDayOff(OPERATOR, lighting, LocalDate.now(clock).plusDays(30));
        for (String address :
                new String[] {"a".repeat(60) + "@" + "b".repeat(60) + ".example.org", "office@example.org"}) {
            contacts.add(OPERATOR, lighting, new ContactEntry(unit, name(), Channel.EMAIL, address));
        }
    }

    private Agency agency(String code, PlacePath place, @Nullable Agency above) {
        return agencies.find(change.add(
                        OPERATOR,
                        new AgencyEntry(
                                code,
                                name(),
                                AgencyKind.UTILITY,
                                place,
                                above == null ? null : above.id(),
                                Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                                10)))
                .orElseThrow();
    }

    private static PlaceName name() {
        return new PlaceName(
                "شرکت" + "نام‌بسیاردرازبی‌فاصله".repeat(4), "Company" + "WithAVeryLongNameAndNoSpace".repeat(3));
    }
}
