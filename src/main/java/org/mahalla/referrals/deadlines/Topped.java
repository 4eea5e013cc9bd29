package org.mahalla.referrals.deadlines;

import java.util.List;
import java.util.UUID;
import org.mahalla.agencies.AgencyChanged;
import org.mahalla.referrals.stages.Referral;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which referrals stand at the top of their ladder, so that no round asks again. A step that changes their clock or who has
 * them forgets it by itself; here it is forgotten when a ladder or an agency changes.
 */
@Component
public class Topped {
    private final JdbcTemplate jdbc;

    Topped(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void mark(List<Referral> topped) {
        if (!topped.isEmpty()) {
            jdbc.update(
                    """
                    update referrals.referral r
                    set topped = true
                    from unnest(cast(? as int[]), cast(? as uuid[])) as of (territory_id, referral_id)
                    where r.territory_id = of.territory_id and r.referral_id = of.referral_id
                    """,
                    topped.stream().map(one -> one.id().territory().value()).toArray(Integer[]::new),
                    topped.stream().map(one -> one.id().value()).toArray(UUID[]::new));
        }
    }

    /** The next round asks again for all of a secretariat. */
    public void forget(String secretariat) {
        jdbc.update("update referrals.referral set topped = false where topped and secretariat = ?", secretariat);
    }

    @EventListener
    void changed(AgencyChanged fact) {
        jdbc.update("update referrals.referral set topped = false where topped");
    }
}
