package org.mahalla.problems.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.Codes;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TrackingCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests for help. All words are sealed, and a code is known by its keyed hash only. */
@Component
class HelpRequests {
    private static final String PURPOSE = "help code";
    private static final String COLUMNS = "help_id, neighbourhood_id, place_path, received_on, handled_on";
    private static final int LISTED = 200;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Codes codes = new Codes();

    HelpRequests(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void add(HelpId id, Neighbourhood there, HelpRequest.Words words, LocalDate day) {
        TrackingCode code = giveCode(id);
        jdbc.sql("""
                        insert into problems.help_request
                            (territory_id, help_id, neighbourhood_id, place_path, received_on, needed_sealed, contact_sealed,
                             when_sealed, code_sealed)
                        values (:territory, :id, :neighbourhood, :path, :day, :needed, :contact, :when, :code)
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("neighbourhood", there.id().value())
                .param("path", there.path().value())
                .param("day", day)
                .param("needed", sealer.seal(words.needed()))
                .param("contact", sealer.seal(words.contact()))
                .param("when", sealer.seal(words.when()))
                .param("code", sealer.seal(code.digits()))
                .update();
    }

    Optional<HelpRequest> find(HelpId id) {
        return jdbc.sql("select " + COLUMNS + " from problems.help_request where territory_id = ? and help_id = ?")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The code of a request, for who has just sent it; empty once it was erased. */
    Optional<TrackingCode> code(HelpId id) {
        return jdbc.sql("select code_sealed from problems.help_request where territory_id = ? and help_id = ?")
                .params(id.territory().value(), id.value())
                .query(byte[].class)
                .optional()
                .map(sealer::open)
                .map(TrackingCode::new);
    }

    Optional<HelpRequest> byCode(TrackingCode code) {
        return jdbc.sql("select help_id from problems.help_code where code_hash = ?")
                .param(sealer.hash(PURPOSE, code.digits()))
                .query((row, n) -> new HelpId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    HelpRequest.Words words(HelpId id) {
        return jdbc.sql("""
                        select needed_sealed, contact_sealed, when_sealed
                        from problems.help_request where territory_id = ? and help_id = ?
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> new HelpRequest.Words(
                        sealer.open(row.getBytes(1)), sealer.open(row.getBytes(2)), sealer.open(row.getBytes(3))))
                .single();
    }

    /** Of these places and all under them: what waits first, then what was handled; the oldest on top. */
    List<HelpRequest> list(List<PlacePath> places) {
        Map<String, Object> params = new HashMap<>();
        List<String> there = new ArrayList<>(List.of("false"));
        for (int i = 0; i < places.size(); i++) {
            there.add("place_path = :path" + i + " or place_path like :under" + i);
            params.put("path" + i, places.get(i).value());
            params.put("under" + i, places.get(i).value() + ".%");
        }
        return jdbc.sql("select " + COLUMNS + " from problems.help_request where (" + String.join(" or ", there)
                        + ") order by handled_on nulls first, received_on, help_id limit " + LISTED)
                .params(params)
                .query((row, n) -> read(row))
                .list();
    }

    void handle(HelpId id, LocalDate day) {
        jdbc.sql("""
                        update problems.help_request set handled_on = coalesce(handled_on, ?)
                        where territory_id = ? and help_id = ?
                        """).params(day, id.territory().value(), id.value()).update();
    }

    /** Request and code are gone. */
    void erase(HelpId id) {
        for (String table : List.of("help_code", "help_request")) {
            jdbc.sql("delete from problems." + table + " where territory_id = ? and help_id = ?")
                    .params(id.territory().value(), id.value())
                    .update();
        }
    }

    List<HelpId> all() {
        return jdbc.sql("select help_id from problems.help_request")
                .query((row, n) -> new HelpId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Received, or handled, up to those days. */
    List<HelpId> due(LocalDate received, LocalDate handled, int limit) {
        return jdbc.sql("select help_id from problems.help_request where received_on <= ? or handled_on <= ? limit "
                        + limit)
                .params(received, handled)
                .query((row, n) -> new HelpId(row.getObject(1, UUID.class)))
                .list();
    }

    private TrackingCode giveCode(HelpId id) {
        while (true) {
            TrackingCode code = codes.tracking();
            int given = jdbc.sql("""
                            insert into problems.help_code (code_hash, territory_id, help_id) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(sealer.hash(PURPOSE, code.digits()), id.territory().value(), id.value())
                    .update();
            if (given == 1) {
                return code;
            }
        }
    }

    private static HelpRequest read(ResultSet row) throws SQLException {
        return new HelpRequest(
                new HelpId(row.getObject("help_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                new PlacePath(row.getString("place_path")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("handled_on", LocalDate.class));
    }
}
