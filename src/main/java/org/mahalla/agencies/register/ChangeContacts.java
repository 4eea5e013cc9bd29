package org.mahalla.agencies.register;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.ContactId;
import org.mahalla.agencies.Contacts;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how an agency is reached and in which order. For who manages agencies at its place; who reads an address leaves a
 * line in the trail. Refuses an address that is none of its channel (AGY-006 to AGY-009) and the same twice at one agency
 * (AGY-010).
 */
@Component
public class ChangeContacts {
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final Contacts contacts;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final IdMaker ids;
    private final Clock clock;
    private final Trail trail;

    ChangeContacts(
            Contacts contacts,
            Agencies agencies,
            JdbcClient jdbc,
            Sealer sealer,
            IdMaker ids,
            Clock clock,
            Trail trail) {
        this.contacts = contacts;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /** The contacts with their addresses, for a person to read. */
    @Transactional
    public List<Contact> read(Viewer viewer, Agency agency) {
        ChangeAgency.check(viewer, agency.place());
        trail.record(
                viewer,
                Trail.Event.PERSONAL_DATA_READ,
                "/desk/agencies/" + agency.code(),
                agency.place(),
                "contacts of an agency");
        return contacts.of(agency.id());
    }

    /** The new one is tried last. */
    @Transactional
    public ContactId add(Viewer viewer, Agency agency, ContactEntry entry) {
        check(viewer, agency, entry);
        List<Contact> known = contacts.of(agency.id());
        String address = address(entry.channel(), entry.address() == null ? "" : entry.address(), known, null);
        ContactId id = new ContactId(ids.next(NOWHERE));
        int position = known.isEmpty() ? 1 : known.getLast().position() + 1;
        write("""
                insert into agencies.contact (contact_id, agency_id, unit_id, title_fa, title_en, channel, address_sealed,
                                              address_hash, position)
                values (:id, :agency, :unit, :fa, :en, :channel, :sealed, :hash, :position)
                """, agency, id, entry, address, position);
        return id;
    }

    /** Without an address in the entry the one that is known stays, when the channel does. */
    @Transactional
    public void change(Viewer viewer, Agency agency, ContactId id, ContactEntry entry) {
        check(viewer, agency, entry);
        List<Contact> known = contacts.of(agency.id());
        Contact before = find(known, id);
        boolean stays = entry.address() == null && before.channel() == entry.channel();
        String address = stays
                ? before.address()
                : address(entry.channel(), entry.address() == null ? "" : entry.address(), known, id);
        write("""
                update agencies.contact
                set unit_id = :unit, title_fa = :fa, title_en = :en, channel = :channel, address_sealed = :sealed,
                    address_hash = :hash, position = :position
                where contact_id = :id and agency_id = :agency
                """, agency, id, entry, address, before.position());
    }

    /** It is written to no more; what was sent there stays. */
    @Transactional
    public void retire(Viewer viewer, Agency agency, ContactId id) {
        ChangeAgency.check(viewer, agency.place());
        jdbc.sql("update agencies.contact set retired_on = ? where contact_id = ? and agency_id = ?")
                .params(LocalDate.now(clock), id.value(), agency.id().value())
                .update();
    }

    /** It is tried one place earlier. */
    @Transactional
    public void raise(Viewer viewer, Agency agency, ContactId id) {
        ChangeAgency.check(viewer, agency.place());
        List<Contact> order = new ArrayList<>(contacts.of(agency.id()));
        int at = order.indexOf(find(order, id));
        if (at > 0) {
            Collections.swap(order, at, at - 1);
        }
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update agencies.contact set position = ? where contact_id = ?")
                    .params(i + 1, order.get(i).id().value())
                    .update();
        }
    }

    private void check(Viewer viewer, Agency agency, ContactEntry entry) {
        ChangeAgency.check(viewer, agency.place());
        if (entry.unit() != null
                && agencies.units(agency.id()).stream()
                        .noneMatch(unit -> unit.id().equals(entry.unit()))) {
            throw new NotFoundException();
        }
    }

    private static Contact find(List<Contact> known, ContactId id) {
        return known.stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String address(Channel channel, String typed, List<Contact> known, @Nullable ContactId self) {
        String address = switch (channel.read(typed)) {
            case Outcome.Accepted<String>(String read) -> read;
            case Outcome.Refused<String> refused -> throw new RefusedException(refused.refusal());
        };
        boolean isThere = known.stream()
                .anyMatch(contact -> !contact.id().equals(self)
                        && contact.channel() == channel
                        && contact.address().equals(address));
        if (isThere) {
            throw new RefusedException("AGY-010");
        }
        return address;
    }

    private void write(String sql, Agency agency, ContactId id, ContactEntry entry, String address, int position) {
        jdbc.sql(sql)
                .param("id", id.value())
                .param("agency", agency.id().value())
                .param("unit", entry.unit() == null ? null : entry.unit().value(), Types.OTHER)
                .param("fa", entry.title().fa())
                .param("en", entry.title().en())
                .param("channel", entry.channel().code())
                .param("sealed", sealer.seal(address))
                .param("hash", Contacts.hash(sealer, entry.channel(), address))
                .param("position", position)
                .update();
    }
}
