package org.mahalla.councils.meetings;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Projection;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state of meetings in step with the timeline; the only place that writes it. */
@Component
class MeetingStates implements Projection {
    static final String KIND = "meeting";

    private final JdbcClient jdbc;

    MeetingStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void keep(Entry entry) {
        if (entry.changesState()) {
            jdbc.sql("update councils.meeting set state = ? where territory_id = ? and meeting_id = ?")
                    .params(entry.to(), TerritoryId.of(entry.aggregate()).value(), entry.aggregate())
                    .update();
        }
    }

    @Override
    public Map<UUID, String> states(Collection<UUID> aggregates) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("""
                        select meeting_id, state
                        from councils.meeting
                        where territory_id in (:territories) and meeting_id in (:ids)
                        """)
                .param(
                        "territories",
                        aggregates.stream()
                                .map(id -> TerritoryId.of(id).value())
                                .distinct()
                                .toList())
                .param("ids", aggregates)
                .query(row -> {
                    found.put(row.getObject("meeting_id", UUID.class), row.getString("state"));
                });
        return found;
    }
}
