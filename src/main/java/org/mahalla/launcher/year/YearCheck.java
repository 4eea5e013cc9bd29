package org.mahalla.launcher.year;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Timeline;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the whole year again and lets {@link Evenings} say what climbed when it should not have, or did not. */
@Component
@ConditionalOnProperty("mahalla.year")
class YearCheck {
    /** @param told the first of what is wrong, for whoever looks after it */
    record Found(long referrals, long climbs, long late, long twice, long early, long toSender, List<String> told) {}

    private final Timeline timeline;
    private final Agencies agencies;
    private final JdbcTemplate jdbc;

    YearCheck(Timeline timeline, Agencies agencies, JdbcTemplate jdbc) {
        this.timeline = timeline;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    Found run(Diary diary, LocalDate first, LocalDate last, ZoneId zone) {
        Map<AgencyId, Agency> known =
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        Evenings evenings = new Evenings(diary, first, last, zone, known, rungs());
        timeline.each("referral", evenings::read);
        return evenings.found(
                Objects.requireNonNull(jdbc.queryForObject("select count(*) from referrals.climb", Long.class)));
    }

    private Map<String, List<Evenings.Rung>> rungs() {
        Map<String, List<Evenings.Rung>> rungs = new HashMap<>();
        jdbc.query("select secretariat, level, agency_id, response_days from referrals.rung order by level", row -> {
            UUID agency = row.getObject("agency_id", UUID.class);
            rungs.computeIfAbsent(row.getString("secretariat"), one -> new ArrayList<>())
                    .add(new Evenings.Rung(
                            row.getInt("level"),
                            agency == null ? null : new AgencyId(agency),
                            row.getInt("response_days")));
        });
        return rungs;
    }
}
