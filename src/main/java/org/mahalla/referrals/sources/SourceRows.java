package org.mahalla.referrals.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.imports.SourceReferrals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sources have asked of agencies, in the database. */
@Component
public class SourceRows implements SourceReferrals {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    SourceRows(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One of a problem. */
    record Row(
            AgencyId agency,
            SourceStanding standing,
            @Nullable Instant due) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> keep(String source, List<Asked> asked) {
        Map<String, AgencyId> known = new HashMap<>();
        Set<String> strangers = new TreeSet<>();
        asked.stream()
                .map(Asked::agency)
                .distinct()
                .forEach(code -> agencies.byCode(code)
                        .ifPresentOrElse(agency -> known.put(code, agency.id()), () -> strangers.add(code)));
        List<Asked> placed =
                asked.stream().filter(one -> known.containsKey(one.agency())).toList();
        if (!placed.isEmpty()) {
            write(
                    source,
                    placed,
                    one -> Objects.requireNonNull(known.get(one.agency())).value());
        }
        return strangers;
    }

    private void write(String source, List<Asked> asked, Function<Asked, UUID> agency) {
        jdbc.sql("""
                        insert into referrals.source_referral (
                            territory_id, problem_id, agency_id, source, asked_on, due_at, ended_at)
                        select territory, problem, agency, ?, cast(day as date), cast(due as timestamptz),
                               cast(ended as timestamptz)
                        from unnest(?, ?, ?, ?, ?, ?) as of (territory, problem, agency, day, due, ended)
                        on conflict (territory_id, problem_id) do update
                            set agency_id = excluded.agency_id, source = excluded.source, asked_on = excluded.asked_on,
                                due_at = excluded.due_at, ended_at = excluded.ended_at
                            where (source_referral.agency_id, source_referral.due_at, source_referral.ended_at)
                                is distinct from (excluded.agency_id, excluded.due_at, excluded.ended_at)
                        """)
                .param(source)
                .param(asked.stream()
                        .map(one -> one.problem().territory().value())
                        .toArray(Integer[]::new))
                .param(asked.stream().map(one -> one.problem().value()).toArray(UUID[]::new))
                .param(asked.stream().map(agency).toArray(UUID[]::new))
                .param(texts(asked, Asked::askedOn))
                .param(texts(asked, Asked::due))
                .param(texts(asked, Asked::ended))
                .update();
    }

    private static @Nullable String[] texts(List<Asked> asked, Function<Asked, @Nullable Object> what) {
        return asked.stream()
                .map(one -> {
                    Object value = what.apply(one);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    Optional<Row> of(ProblemId problem) {
        return jdbc.sql("""
                        select agency_id, due_at, ended_at from referrals.source_referral
                        where territory_id = ? and problem_id = ?
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> {
                    Instant due = instant(row.getTimestamp("due_at"));
                    return new Row(
                            new AgencyId(row.getObject("agency_id", UUID.class)),
                            SourceStanding.of(due, instant(row.getTimestamp("ended_at")), clock.instant()),
                            due);
                })
                .optional();
    }

    /** By source, the newest year first. */
    public List<SourceYear> years(AgencyId agency) {
        return jdbc.sql("""
                        select source, cast(extract(year from asked_on) as int) as year, count(*) as asked,
                               count(*) filter (where ended_at <= due_at) as in_time,
                               count(*) filter (where coalesce(ended_at, cast(:now as timestamptz)) > due_at) as overdue,
                               count(*) filter (where ended_at is null and due_at >= cast(:now as timestamptz)) as waiting,
                               count(*) filter (where due_at is null) as without
                        from referrals.source_referral
                        where agency_id = :agency
                        group by 1, 2
                        order by source, year desc
                        """)
                .param("agency", agency.value())
                .param("now", clock.instant().toString())
                .query((row, n) -> new SourceYear(
                        Objects.requireNonNull(row.getString("source")),
                        row.getInt("year"),
                        row.getInt("asked"),
                        row.getInt("in_time"),
                        row.getInt("overdue"),
                        row.getInt("waiting"),
                        row.getInt("without")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
