package org.mahalla.places.registry;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.places.Boundaries;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the register. Whoever writes ends with {@link #renewVersion}, in the same transaction. */
@Component
public class PlaceStore {
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlaceStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is known of a thing that a source brought before: its id, path, and the hash of what came then. */
    public record Known(UUID id, PlacePath path, String contentHash) {}

    public Optional<TerritoryId> territory(String code) {
        return jdbc.sql("select territory_id from places.territory where code = ?")
                .param(code)
                .query(Integer.class)
                .optional()
                .map(TerritoryId::new);
    }

    /** The territory of the code, made with the next free number if there is none. */
    public TerritoryId territory(String code, PlaceName name) {
        return territory(code).orElseGet(() -> {
            TerritoryId next =
                    new TerritoryId(jdbc.sql("select coalesce(max(territory_id), 0) + 1 from places.territory")
                            .query(Integer.class)
                            .single());
            jdbc.sql("insert into places.territory (territory_id, code, name_fa, name_en) values (?, ?, ?, ?)")
                    .params(next.value(), code, name.fa(), name.en())
                    .update();
            return next;
        });
    }

    public Map<String, Known> divisionsOf(String source) {
        return known(
                "select source_id, division_id as id, path, content_hash from places.division where source = ?",
                source);
    }

    public Map<String, Known> neighbourhoodsOf(TerritoryId territory, String source) {
        return known("""
                select source_id, neighbourhood_id as id, path, content_hash from places.neighbourhood
                where territory_id = ? and source = ?""", territory.value(), source);
    }

    private Map<String, Known> known(String sql, Object... params) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql(sql).params(params).query(row -> {
            known.put(
                    row.getString("source_id"),
                    new Known(
                            row.getObject("id", UUID.class),
                            new PlacePath(row.getString("path")),
                            row.getString("content_hash")));
        });
        return known;
    }

    /** Adds the divisions, or brings those up to date whose id is known; the path stays. */
    public void writeDivisions(List<Entry.OfDivision> divisions) {
        batches.batchUpdate("""
                insert into places.division (division_id, kind, parent_id, path, name_fa, name_en, name_key, boundary,
                                             latitude, longitude, source, source_id, content_hash, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (division_id) do update
                set kind = excluded.kind, name_fa = excluded.name_fa, name_en = excluded.name_en,
                    name_key = excluded.name_key, boundary = coalesce(excluded.boundary, places.division.boundary),
                    latitude = coalesce(excluded.latitude, places.division.latitude),
                    longitude = coalesce(excluded.longitude, places.division.longitude),
                    content_hash = excluded.content_hash, version = places.division.version + 1""", divisions, BATCH, (row, division) -> {
            row.setObject(1, division.id().value());
            row.setString(2, division.kind().code());
            row.setObject(
                    3, division.parent() == null ? null : division.parent().value(), Types.OTHER);
            row.setString(4, division.path().value());
            row.setString(5, division.name().fa());
            row.setString(6, division.name().en());
            row.setString(
                    7,
                    PersianText.key(division.name().fa() + " " + division.name().en()));
            row.setBytes(8, bytes(division.boundary()));
            row.setObject(
                    9, division.centre() == null ? null : division.centre().latitude(), Types.DOUBLE);
            row.setObject(
                    10, division.centre() == null ? null : division.centre().longitude(), Types.DOUBLE);
            row.setString(11, division.origin().source());
            row.setString(12, division.origin().id());
            row.setString(13, division.origin().contentHash());
        });
    }

    /** Adds codes of others for divisions; one that is there already stays with its division. */
    public void writeCodes(String system, Map<String, UUID> divisionByCode) {
        batches.batchUpdate(
                "insert into places.division_code (system, code, division_id) values (?, ?, ?) on conflict do nothing",
                List.copyOf(divisionByCode.entrySet()),
                BATCH,
                (row, code) -> {
                    row.setString(1, system);
                    row.setString(2, code.getKey());
                    row.setObject(3, code.getValue());
                });
    }

    /**
     * Adds the neighbourhoods, or brings those up to date whose id is known. The path stays, and so do wave, population,
     * boundary and date of joining where the new row says nothing of them.
     */
    public void writeNeighbourhoods(List<Entry.OfNeighbourhood> neighbourhoods) {
        batches.batchUpdate("""
                insert into places.neighbourhood as known (
                    territory_id, neighbourhood_id, code, path, division_id, name_fa, name_en, aliases, wave, joined_on,
                    population, boundary, latitude, longitude, area_m2, source, source_id, content_hash, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (territory_id, neighbourhood_id) do update
                set code = excluded.code, division_id = excluded.division_id, name_fa = excluded.name_fa,
                    name_en = excluded.name_en, aliases = excluded.aliases,
                    wave = coalesce(excluded.wave, known.wave),
                    joined_on = coalesce(excluded.joined_on, known.joined_on),
                    population = coalesce(excluded.population, known.population),
                    boundary = coalesce(excluded.boundary, known.boundary),
                    area_m2 = coalesce(excluded.area_m2, known.area_m2),
                    latitude = excluded.latitude, longitude = excluded.longitude,
                    content_hash = excluded.content_hash, version = known.version + 1""", neighbourhoods, BATCH, (row, place) -> {
            row.setInt(1, place.territory().value());
            row.setObject(2, place.id().value());
            row.setString(3, place.code());
            row.setString(4, place.path().value());
            row.setObject(5, place.division().value());
            row.setString(6, place.name().fa());
            row.setString(7, place.name().en());
            row.setArray(
                    8, row.getConnection().createArrayOf("text", place.aliases().toArray()));
            row.setObject(9, place.wave(), Types.INTEGER);
            row.setObject(10, place.joinedOn(), Types.DATE);
            row.setObject(11, place.population(), Types.INTEGER);
            row.setBytes(12, bytes(place.boundary()));
            row.setDouble(13, place.centre().latitude());
            row.setDouble(14, place.centre().longitude());
            row.setObject(15, squareMetres(place.boundary()), Types.DOUBLE);
            row.setString(16, place.origin().source());
            row.setString(17, place.origin().id());
            row.setString(18, place.origin().contentHash());
        });
    }

    /** Lets a neighbourhood join in a wave. */
    void join(NeighbourhoodId id, int wave, LocalDate day) {
        jdbc.sql("""
                        update places.neighbourhood set wave = ?, joined_on = ?, version = version + 1
                        where territory_id = ? and neighbourhood_id = ?""").params(wave, day, id.territory().value(), id.value()).update();
    }

    /**
     * Tells every node that its atlas is old. A random number and not the next one: a number that was rolled back must not
     * come again for other places.
     */
    public void renewVersion() {
        jdbc.sql("update places.index_version set version = ? where name = 'places'")
                .param(ThreadLocalRandom.current().nextLong())
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Geometry boundary) {
        return boundary == null ? null : Boundaries.toBytes(boundary);
    }

    private static @Nullable Double squareMetres(@Nullable Geometry boundary) {
        return boundary == null ? null : Boundaries.squareMetres(boundary);
    }
}
