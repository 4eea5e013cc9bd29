package org.mahalla.launcher.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contacts;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sixty agencies in chains of three, with weekends of their own; one in eight can be written to. */
@Component
@ConditionalOnProperty("mahalla.year")
class YearAgencies {
    private static final int CHAINS = 20;
    private static final List<String> WEEKENDS = List.of("FRIDAY", "THURSDAY,FRIDAY", "FRIDAY,SATURDAY", "");
    private static final List<String> KINDS =
            List.of("municipality", "utility", "department", "judiciary", "parliament");

    private final JdbcTemplate jdbc;
    private final Agencies agencies;
    private final Sealer sealer;
    private final IdMaker ids;

    YearAgencies(JdbcTemplate jdbc, Agencies agencies, Sealer sealer, IdMaker ids) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.sealer = sealer;
        this.ids = ids;
    }

    /** Those at the foot of each chain and in its middle, who are asked, and who writes to them. */
    record Asked(
            Agency agency, String secretariat, @Nullable AgencyId sender) {}

    /** Writes what is missing. */
    @Transactional
    List<Asked> fill() {
        Map<String, Agency> known = known();
        for (int chain = 0; chain < CHAINS; chain++) {
            String kind = KINDS.get(chain % KINDS.size());
            @Nullable AgencyId above = null;
            for (int height = 2; height >= 0; height--) {
                String code = code(chain, height);
                Agency there = known.get(code);
                above = there == null ? add(code, kind, above, chain + height) : there.id();
            }
        }
        Map<String, Agency> all = known();
        List<Asked> asked = new ArrayList<>();
        for (int chain = 0; chain < CHAINS; chain++) {
            String secretariat = secretariat(KINDS.get(chain % KINDS.size()));
            AgencyId middle =
                    java.util.Objects.requireNonNull(all.get(code(chain, 1))).id();
            // every fourth chain is asked in the name of its own middle, to which nothing may climb
            asked.add(new Asked(
                    java.util.Objects.requireNonNull(all.get(code(chain, 0))),
                    secretariat,
                    chain % 4 == 3 ? middle : null));
            if (chain % 2 == 0) {
                asked.add(new Asked(java.util.Objects.requireNonNull(all.get(code(chain, 1))), secretariat, null));
            }
        }
        return asked;
    }

    /** An agency's own day off, entered today. */
    @Transactional
    void dayOff(AgencyId agency, LocalDate day) {
        jdbc.update(
                "insert into agencies.day_off (agency_id, day) values (?, ?) on conflict do nothing",
                agency.value(),
                day);
    }

    private Map<String, Agency> known() {
        Map<String, Agency> known = new HashMap<>();
        agencies.all().forEach(agency -> known.put(agency.code(), agency));
        return known;
    }

    private AgencyId add(String code, String kind, @Nullable AgencyId above, int number) {
        AgencyId id = new AgencyId(ids.next(new TerritoryId(0)));
        jdbc.update(
                """
                insert into agencies.agency
                    (agency_id, code, name_fa, name_en, kind, place_path, superior_id, weekend, response_days)
                values (?, ?, ?, ?, ?, 'ir', ?, ?, ?)
                """,
                id.value(),
                code,
                code,
                code,
                kind,
                above == null ? null : above.value(),
                WEEKENDS.get(number % WEEKENDS.size()),
                7 + number % 9);
        if (number % 8 == 0) {
            String address = code + "@example.org";
            jdbc.update(
                    """
                    insert into agencies.contact
                        (contact_id, agency_id, title_fa, title_en, channel, address_sealed, address_hash, position)
                    values (?, ?, ?, ?, ?, ?, ?, 1)
                    """,
                    UUID.randomUUID(),
                    id.value(),
                    code,
                    code,
                    Channel.EMAIL.code(),
                    sealer.seal(address),
                    Contacts.hash(sealer, Channel.EMAIL, address));
        }
        return id;
    }

    private static String code(int chain, int height) {
        return "year-" + chain + "-" + height;
    }

    private static String secretariat(String kind) {
        return switch (kind) {
            case "parliament", "judiciary" -> kind;
            default -> "executive";
        };
    }
}
