package org.mahalla.agencies.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies that serve somebody's places or what is around them, by code, a page at a time. */
@Component
class AgencyList {
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    AgencyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind null for every kind; `after`: the last code of the page before, empty for the first */
    record Filter(String q, @Nullable AgencyKind kind, boolean retired, String after) {}

    record Row(
            String code,
            PlaceName name,
            AgencyKind kind,
            PlacePath place,
            @Nullable PlaceName superior,
            int services,
            int contacts,
            boolean retired) {}

    /** @param next the code after which the next page begins; null on the last */
    record Found(List<Row> rows, @Nullable String next) {}

    Found find(List<PlacePath> scopes, Filter filter) {
        List<Row> rows = jdbc.sql("""
                        select a.code, a.name_fa, a.name_en, a.kind, a.place_path, a.retired_on is not null as retired,
                               s.name_fa as above_fa, s.name_en as above_en,
                               (select count(*) from agencies.service v where v.agency_id = a.agency_id) as services,
                               (select count(*) from agencies.contact c
                                where c.agency_id = a.agency_id and c.retired_on is null) as contacts
                        from agencies.agency a
                        left join agencies.agency s on s.agency_id = a.superior_id
                        where a.code > :after and (a.retired_on is not null) = :retired
                          and (:kind = '' or a.kind = :kind)
                          and (:q = '' or position(:q in a.name_key) > 0)
                          and exists (select 1 from unnest(:scopes::text[]) scope
                                      where a.place_path = scope or starts_with(a.place_path, scope || '.')
                                         or starts_with(scope, a.place_path || '.'))
                        order by a.code
                        limit :most
                        """)
                .param("after", filter.after())
                .param("retired", filter.retired())
                .param("kind", filter.kind() == null ? "" : filter.kind().code())
                .param("q", PersianText.key(filter.q()))
                .param("scopes", scopes.stream().map(PlacePath::value).toArray(String[]::new))
                .param("most", PAGE + 1)
                .query((row, n) -> new Row(
                        row.getString("code"),
                        new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                        AgencyKind.of(row.getString("kind")),
                        new PlacePath(row.getString("place_path")),
                        row.getString("above_fa") == null
                                ? null
                                : new PlaceName(row.getString("above_fa"), row.getString("above_en")),
                        row.getInt("services"),
                        row.getInt("contacts"),
                        row.getBoolean("retired")))
                .list();
        return rows.size() <= PAGE
                ? new Found(rows, null)
                : new Found(rows.subList(0, PAGE), rows.get(PAGE - 1).code());
    }
}
