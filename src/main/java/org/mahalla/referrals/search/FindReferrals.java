package org.mahalla.referrals.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open referrals of the viewer's places and secretariats, by deadline; page by page. */
@Component
public class FindReferrals {
    /** Rows of a page. */
    public static final int PAGE = 25;

    private static final Pattern AFTER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.([0-9a-z]{26})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(-.{1,8})?");

    private final JdbcClient jdbc;
    private final OwnSecretariats own;
    private final KeptCounts kept;
    private final Clock clock;

    FindReferrals(JdbcClient jdbc, OwnSecretariats own, KeptCounts kept, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.own = own;
        this.clock = clock;
    }

    /**
     * A page of a band.
     *
     * @param next where the next page begins; null on the last
     */
    public record Found(List<Referral> rows, @Nullable String next) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** @param after where a page begins, as {@link Found#next} gave it; anything else is the first page */
    public Found page(Viewer viewer, ReferralFilter filter, Band band, @Nullable String after) {
        return page(viewer, filter, band, after, PAGE);
    }

    /** The first of a view of the list, named by the query of its address. */
    public List<Referral> all(Viewer viewer, String query, int most) {
        ReferralFilter filter = ReferralFilter.at(query);
        Band band = filter.band() == null ? Band.LATE : filter.band();
        return page(viewer, filter, band, null, most).rows();
    }

    private Found page(Viewer viewer, ReferralFilter filter, Band band, @Nullable String after, int most) {
        Map<String, Object> params = new HashMap<>();
        String where = where(viewer, filter, params) + " and " + band.condition();
        Matcher from = AFTER.matcher(after == null ? "" : after);
        Optional<ReferralId> id = from.matches() ? ReferralId.of(from.group(2)) : Optional.empty();
        Optional<LocalDate> day = from.matches() ? day(from.group(1)) : Optional.empty();
        if (id.isPresent() && day.isPresent()) {
            where += " and (" + band.day() + ", referral_id) > (:day, :id)";
            params.put("day", day.get());
            params.put("id", id.get().value());
        }
        params.put("most", most + 1);
        List<Referral> rows = jdbc.sql("select " + Referrals.columns() + " from referrals.referral where " + where
                        + " order by " + band.day() + ", referral_id limit :most")
                .params(params)
                .query((row, n) -> Referrals.read(row))
                .list();
        if (rows.size() <= most) {
            return new Found(rows, null);
        }
        Referral last = rows.get(most - 1);
        LocalDate until = last.dueOn() == null || band.day().equals("state_since") ? last.stateSince() : last.dueOn();
        return new Found(rows.subList(0, most), until + "." + last.id().text());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** How many each band holds; where there are very many, it may be half a minute old. */
    public Map<Band, Integer> counts(Viewer viewer, ReferralFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(viewer, filter, params);
        return kept.of(where + params, () -> counted(where, params));
    }

    private Map<Band, Integer> counted(String where, Map<String, Object> params) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        StringBuilder each = new StringBuilder();
        for (Band band : Band.values()) {
            each.append(each.isEmpty() ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(band.condition())
                    .append(") as ")
                    .append(band.code());
        }
        jdbc.sql("select " + each + " from referrals.referral where " + where)
                .params(params)
                .query(row -> {
                    for (Band band : Band.values()) {
                        counts.put(band, row.getInt(band.code()));
                    }
                });
        return counts;
    }

    private String where(Viewer viewer, ReferralFilter filter, Map<String, Object> params) {
        params.put("today", LocalDate.now(clock));
        StringBuilder where = new StringBuilder("ended_on is null and ")
                .append(DeskScope.of(viewer, Action.SEE_REFERRALS).sql());
        own.of(viewer).ifPresent(codes -> {
            where.append(" and secretariat in (:own)");
            params.put("own", codes);
        });
        add(where, params, "secretariat", filter.secretariat());
        add(
                where,
                params,
                "agency_id",
                filter.agency() == null ? null : filter.agency().value());
        add(
                where,
                params,
                "neighbourhood_id",
                filter.neighbourhood() == null ? null : filter.neighbourhood().value());
        add(where, params, "topic", filter.topic());
        if (filter.mine()) {
            add(
                    where,
                    params,
                    "assignee",
                    viewer.accountId().map(AccountId::value).orElse(null));
        }
        words(where, params, filter.words());
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> params, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private static void words(StringBuilder where, Map<String, Object> params, String words) {
        Matcher number = NUMBER.matcher(Digits.latin(words));
        if (number.matches()) {
            add(where, params, "number", Integer.parseInt(number.group(1)));
        } else if (!words.isEmpty()) {
            where.append(" and to_tsvector('simple', search_words) @@ plainto_tsquery('simple', :words)");
            params.put("words", PersianText.key(words));
        }
    }
}
