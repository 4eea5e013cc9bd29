package org.mahalla.referrals.views;

import java.util.List;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.referrals.search.ReferralFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of kept views; everybody sees their own. */
@Component
public class SavedViews {
    static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedView> of(Viewer viewer) {
        return viewer.accountId().map(this::of).orElse(List.of());
    }

    private List<SavedView> of(AccountId account) {
        return jdbc.sql("""
                        select view_id, name, query
                        from referrals.saved_view
                        where account_id = ?
                        order by name, view_id
                        limit ?
                        """)
                .params(account.value(), MOST)
                .query((row, n) -> new SavedView(
                        row.getObject("view_id", UUID.class),
                        row.getString("name"),
                        ReferralFilter.at(row.getString("query"))))
                .list();
    }

    void keep(AccountId account, SavedView view) {
        jdbc.sql("""
                        insert into referrals.saved_view (view_id, account_id, name, query) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(view.id(), account.value(), view.name(), view.filter().query())
                .update();
    }

    /** One's own; whose it is not, for that one it is not there. */
    boolean forget(AccountId account, UUID id) {
        return jdbc.sql("delete from referrals.saved_view where view_id = ? and account_id = ?")
                        .params(id, account.value())
                        .update()
                == 1;
    }
}
