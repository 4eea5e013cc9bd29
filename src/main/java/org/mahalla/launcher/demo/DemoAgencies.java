package org.mahalla.launcher.demo;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who can be asked in the demo's province; nobody is reached at the addresses they are given here. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoAgencies {
    private static final PlacePath PROVINCE = new PlacePath("ir.qom");
    private static final PlacePath COUNTY = PROVINCE.child("qom-county");
    private static final PlacePath CITY = COUNTY.child("qom-city");

    private final Agencies agencies;
    private final ChangeAgency change;
    private final ChangeServing serving;
    private final ChangeContacts contacts;

    DemoAgencies(Agencies agencies, ChangeAgency change, ChangeServing serving, ChangeContacts contacts) {
        this.agencies = agencies;
        this.change = change;
        this.serving = serving;
        this.contacts = contacts;
    }

    record Part(String fa, String en, List<String> serves) {}

    record Line(
            String code,
            AgencyKind kind,
            String place,
            @Nullable String superior,
            @Nullable Set<DayOfWeek> weekend,
            @Nullable Integer days,
            String fa,
            String en,
            @Nullable List<String> at,
            List<String> serves,
            @Nullable List<Part> units) {}

    /** @param address with CODE and NUMBER for those of the agency */
    private record Office(Channel channel, String fa, String en, String address) {}

    private record File(List<Office> offices, List<Line> agencies) {}

    void fill() {
        Map<String, AgencyId> known = new HashMap<>();
        File file = DemoContent.read("agencies", File.class);
        for (Line line : file.agencies()) {
            AgencyId id = change.add(
                    Viewer.operator(),
                    entry(line, line.superior() == null ? null : Objects.requireNonNull(known.get(line.superior()))));
            known.put(line.code(), id);
            Agency agency = agencies.find(id).orElseThrow();
            serve(agency, line);
            reach(agency, file.offices(), known.size());
        }
    }

    private static AgencyEntry entry(Line line, @Nullable AgencyId superior) {
        return new AgencyEntry(
                line.code(),
                new PlaceName(line.fa(), line.en()),
                line.kind(),
                path(line.place()),
                superior,
                Objects.requireNonNullElse(line.weekend(), EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)),
                Objects.requireNonNullElse(line.days(), 10));
    }

    private void serve(Agency agency, Line line) {
        Set<PlacePath> places = line.at() == null
                ? Set.of(agency.place())
                : line.at().stream().map(DemoAgencies::path).collect(Collectors.toSet());
        for (PlacePath place : places) {
            line.serves().forEach(topic -> serving.serve(Viewer.operator(), agency, new Service(topic, place, null)));
        }
        for (Part part : Objects.requireNonNullElse(line.units(), List.<Part>of())) {
            UnitId unit = serving.addUnit(Viewer.operator(), agency, new PlaceName(part.fa(), part.en()));
            part.serves()
                    .forEach(topic ->
                            serving.serve(Viewer.operator(), agency, new Service(topic, agency.place(), unit)));
        }
    }

    private void reach(Agency agency, List<Office> offices, int number) {
        for (Office office : offices) {
            String address =
                    office.address().replace("CODE", agency.code()).replace("NUMBER", "%03d".formatted(number));
            contacts.add(
                    Viewer.operator(),
                    agency,
                    new ContactEntry(null, new PlaceName(office.fa(), office.en()), office.channel(), address));
        }
    }

    private static PlacePath path(String place) {
        return switch (place) {
            case "qom" -> PROVINCE;
            case "county" -> COUNTY;
            case "city" -> CITY;
            default -> CITY.child(place);
        };
    }
}
