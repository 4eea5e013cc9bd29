package org.mahalla.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How agencies are reached, with the addresses opened: for what writes to them. Whoever shows an address to a person
 * leaves a line in the trail.
 */
@Component("agencyContacts")
public class Contacts {
    private static final String SELECT = """
            select contact_id, agency_id, unit_id, title_fa, title_en, channel, address_sealed, position
            from agencies.contact
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Contacts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Those in use, the first to be tried first. */
    public List<Contact> of(AgencyId agency) {
        return jdbc.sql(SELECT + "where agency_id = ? and retired_on is null order by position, contact_id")
                .param(agency.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Also one that is no longer in use. */
    public Optional<Contact> find(ContactId id) {
        return jdbc.sql(SELECT + "where contact_id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those in use that are reached so, however the address is spelt; none for what is no address of the channel. */
    public List<Contact> byAddress(Channel channel, String address) {
        return switch (channel.read(address)) {
            case Outcome.Accepted<String>(String read) ->
                jdbc.sql(
                                SELECT
                                        + "where address_hash = ? and channel = ? and retired_on is null order by agency_id, position")
                        .params(hash(sealer, channel, read), channel.code())
                        .query((row, n) -> read(row))
                        .list();
            case Outcome.Refused<String> refused -> List.of();
        };
    }

    /** The keyed hash by which an address is found. */
    public static byte[] hash(Sealer sealer, Channel channel, String address) {
        return sealer.hash("agency contact " + channel.code(), channel.key(address));
    }

    private Contact read(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Contact(
                new ContactId(row.getObject("contact_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                unit == null ? null : new UnitId(unit),
                new PlaceName(row.getString("title_fa"), row.getString("title_en")),
                Channel.ofCode(row.getString("channel")).orElseThrow(),
                sealer.open(row.getBytes("address_sealed")),
                row.getInt("position"));
    }
}
