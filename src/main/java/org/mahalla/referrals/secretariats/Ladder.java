package org.mahalla.referrals.secretariats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a referral next when its deadline has passed. A rung that leads nowhere, to who has it already, to an agency that is
 * no longer asked, or to who sent it, is passed over.
 */
@Component
public class Ladder {
    private final JdbcClient jdbc;
    private final Agencies agencies;

    Ladder(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /**
     * One step up.
     *
     * @param level of the rung; those that were passed over count
     * @param days working days that it gives
     */
    public record Rung(int level, AgencyId to, int days) {
        /** As the timeline keeps a climb. */
        public Map<String, String> facts() {
            return Map.of("level", Integer.toString(level), "to_agency", to.text(), "days", Integer.toString(days));
        }
    }

    private record Row(
            String secretariat, int level, @Nullable AgencyId agency, int days) {}

    /** All ladders as they stand now, for climbing many. */
    public Climbing now() {
        Map<String, List<Row>> rows = jdbc
                .sql("select secretariat, level, agency_id, response_days from referrals.rung order by level")
                .query((row, n) -> {
                    UUID agency = row.getObject("agency_id", UUID.class);
                    return new Row(
                            row.getString("secretariat"),
                            row.getInt("level"),
                            agency == null ? null : new AgencyId(agency),
                            row.getInt("response_days"));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::secretariat));
        return new Climbing(rows, agencies.known().stream().collect(Collectors.toMap(Agency::id, Function.identity())));
    }

    /** The ladders of one moment. */
    public static final class Climbing {
        private final Map<String, List<Row>> rows;
        private final Map<AgencyId, Agency> agencies;

        private Climbing(Map<String, List<Row>> rows, Map<AgencyId, Agency> agencies) {
            this.rows = rows;
            this.agencies = agencies;
        }

        public Optional<Rung> next(String secretariat, int level, AgencyId holder, @Nullable AgencyId sender) {
            return rows.getOrDefault(secretariat, List.of()).stream()
                    .filter(row -> row.level() > level)
                    .flatMap(row ->
                            target(row, holder, sender).map(to -> new Rung(row.level(), to, row.days())).stream())
                    .findFirst();
        }

        private Optional<AgencyId> target(Row row, AgencyId holder, @Nullable AgencyId sender) {
            AgencyId to = row.agency();
            if (to == null) {
                to = superior(holder);
                while (to != null && (to.equals(sender) || !asked(to))) {
                    to = superior(to);
                }
            }
            return Optional.ofNullable(to)
                    .filter(this::asked)
                    .filter(one -> !one.equals(holder) && !one.equals(sender));
        }

        private boolean asked(AgencyId id) {
            Agency agency = agencies.get(id);
            return agency != null && !agency.retired();
        }

        private @Nullable AgencyId superior(AgencyId of) {
            Agency agency = agencies.get(of);
            return agency == null ? null : agency.superior();
        }
    }
}
