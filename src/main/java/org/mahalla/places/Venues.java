package org.mahalla.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The venues of neighbourhoods. */
@Component
public class Venues {
    private final JdbcClient jdbc;

    Venues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Venue> find(VenueId id) {
        return jdbc.sql("""
                        select venue_id, neighbourhood_id, kind, name, address, latitude, longitude
                        from places.venue where territory_id = ? and venue_id = ?""")
                .params(id.territory().value(), id.value())
                .query((row, i) -> venue(row))
                .optional();
    }

    /** Ordered by name. */
    public List<Venue> of(NeighbourhoodId neighbourhood) {
        return jdbc.sql("""
                        select venue_id, neighbourhood_id, kind, name, address, latitude, longitude
                        from places.venue where territory_id = ? and neighbourhood_id = ? order by name_key""")
                .params(neighbourhood.territory().value(), neighbourhood.value())
                .query((row, i) -> venue(row))
                .list();
    }

    /** Adds the venue, or brings it up to date. */
    public void save(Venue venue) {
        Point point = venue.point();
        jdbc.sql("""
                        insert into places.venue as known (territory_id, venue_id, neighbourhood_id, kind, name, name_key,
                                                           address, latitude, longitude, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict (territory_id, venue_id) do update
                        set kind = excluded.kind, name = excluded.name, name_key = excluded.name_key,
                            address = excluded.address, latitude = excluded.latitude, longitude = excluded.longitude,
                            version = known.version + 1""")
                .param(venue.id().territory().value())
                .param(venue.id().value())
                .param(venue.neighbourhood().value())
                .param(venue.kind().code())
                .param(venue.name())
                .param(PersianText.key(venue.name()))
                .param(venue.address())
                .param(8, point == null ? null : point.latitude(), Types.DOUBLE)
                .param(9, point == null ? null : point.longitude(), Types.DOUBLE)
                .update();
    }

    private static Venue venue(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new Venue(
                new VenueId(row.getObject("venue_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                VenueKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("address"),
                latitude == null ? null : new Point(latitude, row.getDouble("longitude")));
    }
}
