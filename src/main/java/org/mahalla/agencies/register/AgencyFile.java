package org.mahalla.agencies.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.ContactId;
import org.mahalla.agencies.Contacts;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.TopicNames;
import org.mahalla.agencies.Unit;
import org.mahalla.agencies.UnitId;
import org.mahalla.frame.Choice;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** All that the desk shows of one agency. */
@Component
class AgencyFile {
    private final Agencies agencies;
    private final Contacts contacts;
    private final TopicNames topics;
    private final PlaceWords places;
    private final Clock clock;

    AgencyFile(Agencies agencies, Contacts contacts, TopicNames topics, PlaceWords places, Clock clock) {
        this.agencies = agencies;
        this.contacts = contacts;
        this.topics = topics;
        this.places = places;
        this.clock = clock;
    }

    record ServiceRow(
            String topic,
            PlaceName name,
            String path,
            String place,
            @Nullable PlaceName unit) {}

    /** @param address null as long as nobody asked to read it */
    record ContactRow(
            ContactId id,
            PlaceName title,
            @Nullable PlaceName unit,
            Channel channel,
            @Nullable String address) {
        @Override
        public String toString() {
            return "ContactRow[" + id.text() + "]";
        }
    }

    record Open(
            Agency agency,
            String place,
            List<Agency> ladder,
            List<Agency> below,
            List<Unit> units,
            List<ServiceRow> services,
            List<ContactRow> contacts,
            List<LocalDate> daysOff,
            boolean mayChange,
            boolean addressesShown) {}

    /** What the viewer may see of it: one that serves his places or what is around them. */
    Agency find(String code, Viewer viewer) {
        return agencies.byCode(code)
                .filter(agency -> viewer.scopes(Action.MANAGE_AGENCIES).stream()
                        .anyMatch(scope ->
                                scope.contains(agency.place()) || agency.place().contains(scope)))
                .orElseThrow(NotFoundException::new);
    }

    /** What the viewer may change. */
    Agency managed(String code, Viewer viewer) {
        return agencies.byCode(code)
                .filter(agency -> viewer.may(Action.MANAGE_AGENCIES, agency.place()))
                .orElseThrow(NotFoundException::new);
    }

    /** @param read the contacts with their addresses; null for a page that does not show them */
    Open open(Agency agency, Viewer viewer, Language language, @Nullable List<Contact> read) {
        List<Unit> units = agencies.units(agency.id());
        List<Service> services = topics.inOrder(agencies.services(agency.id()));
        Map<String, String> names = places.of(
                Stream.concat(
                                Stream.of(agency.place().value()),
                                services.stream().map(service -> service.place().value()))
                        .toList(),
                language);
        Map<String, PlaceName> called = topics.names();
        LocalDate today = LocalDate.now(clock);
        return new Open(
                agency,
                names.getOrDefault(agency.place().value(), ""),
                agencies.ladder(agency.id()),
                agencies.under(agency.id()),
                units,
                services.stream()
                        .map(service -> new ServiceRow(
                                service.topic(),
                                called.getOrDefault(service.topic(), new PlaceName("", service.topic())),
                                service.place().value(),
                                names.getOrDefault(service.place().value(), ""),
                                name(units, service.unit())))
                        .toList(),
                (read == null ? contacts.of(agency.id()) : read)
                        .stream()
                                .map(contact -> new ContactRow(
                                        contact.id(),
                                        contact.title(),
                                        name(units, contact.unit()),
                                        contact.channel(),
                                        read == null ? null : contact.address()))
                                .toList(),
                agencies.daysOff(agency.id()).stream()
                        .filter(day -> !day.isBefore(today))
                        .sorted()
                        .toList(),
                viewer.may(Action.MANAGE_AGENCIES, agency.place()),
                read != null);
    }

    /** Areas and their topics, for a select. */
    List<Choice> topicChoices(Language language) {
        return topics.offered().stream()
                .map(one -> new Choice(
                        one.code(),
                        (one.area() == null ? "" : "– ") + one.name().in(language)))
                .toList();
    }

    /** Who may answer for an agency that the viewer writes down. */
    List<Choice> superiors(Viewer viewer, @Nullable Agency self, Language language) {
        List<Agency> around = new ArrayList<>();
        viewer.scopes(Action.MANAGE_AGENCIES).forEach(scope -> around.addAll(agencies.around(scope)));
        return around.stream()
                .distinct()
                .filter(agency ->
                        !agency.retired() && (self == null || !self.id().equals(agency.id())))
                .map(agency -> new Choice(agency.id().text(), agency.name().in(language)))
                .toList();
    }

    private static @Nullable PlaceName name(List<Unit> units, @Nullable UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(Unit::name)
                .orElse(null);
    }
}
