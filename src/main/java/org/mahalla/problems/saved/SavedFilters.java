package org.mahalla.problems.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Grant;
import org.mahalla.access.RoleTable;
import org.mahalla.access.Viewer;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.Sight;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of kept filters. One sees one’s own and those of the places at which one holds a role oneself. */
@Component
public class SavedFilters {
    static final int MOST = 20;
    static final int MOST_COUNTED = 1000;

    /** A filter with how many problems it holds now; -1 when what it asked for is no longer there. */
    public record Counted(SavedFilter filter, int count) {
        public boolean countedOut() {
            return count > MOST_COUNTED;
        }

        public boolean gone() {
            return count < 0;
        }
    }

    private final JdbcClient jdbc;
    private final Filters filters;
    private final FindProblems find;

    SavedFilters(JdbcClient jdbc, Filters filters, FindProblems find) {
        this.jdbc = jdbc;
        this.filters = filters;
        this.find = find;
    }

    /** What the viewer sees, by name, counted over the viewer’s own places. */
    public List<Counted> counted(Viewer viewer) {
        Sight sight =
                Sight.desk(viewer.scopes(Action.SEE_REPORTS), viewer.accountId().orElse(null));
        return of(viewer).stream()
                .map(filter -> new Counted(filter, count(filter, sight)))
                .toList();
    }

    List<SavedFilter> of(Viewer viewer) {
        return jdbc.sql("""
                        select filter_id, account_id, place_path, name, query
                        from problems.saved_filter
                        where account_id = :account or place_path in (:places)
                        order by name, filter_id
                        limit :most
                        """)
                .param("account", viewer.accountId().map(AccountId::value).orElse(new UUID(0, 0)))
                .param("places", places(viewer))
                .param("most", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    void keep(SavedFilter filter) {
        jdbc.sql("""
                        insert into problems.saved_filter (filter_id, account_id, place_path, name, query)
                        values (:id, :account, :place, :name, :query)
                        on conflict do nothing
                        """)
                .param("id", filter.id())
                .param("account", filter.account().value())
                .param("place", filter.place() == null ? null : filter.place().value())
                .param("name", filter.name())
                .param("query", filter.query())
                .update();
    }

    /** One’s own; whose it is not, for that one it is not there. */
    boolean forget(UUID id, AccountId account) {
        return jdbc.sql("delete from problems.saved_filter where filter_id = ? and account_id = ?")
                        .params(id, account.value())
                        .update()
                == 1;
    }

    private int count(SavedFilter filter, Sight sight) {
        try {
            return find.count(filters.read(FilterForm.of(filter.query()), sight).filter(), sight, MOST_COUNTED);
        } catch (NotFoundException gone) {
            return -1;
        }
    }

    private static List<String> places(Viewer viewer) {
        List<String> own = viewer.grants().stream()
                .filter(grant -> RoleTable.may(grant.role(), Action.SEE_REPORTS))
                .map(Grant::path)
                .map(PlacePath::value)
                .distinct()
                .toList();
        return own.isEmpty() ? List.of("") : own;
    }

    private static SavedFilter read(ResultSet row) throws SQLException {
        String place = row.getString("place_path");
        return new SavedFilter(
                row.getObject("filter_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                place == null ? null : new PlacePath(place),
                row.getString("name"),
                row.getString("query"));
    }
}
