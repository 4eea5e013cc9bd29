package org.mahalla.agencies.register;

import java.util.Optional;
import org.mahalla.agencies.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which source an agency was brought in, and what the source said of it then. */
@Component
public class Origins {
    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contentHash by which the same content is known again */
    public record Origin(String source, String contentHash) {}

    /** Empty for an agency that somebody wrote down by hand. */
    public Optional<Origin> of(AgencyId agency) {
        return jdbc.sql("select source, content_hash from agencies.agency where agency_id = ? and source is not null")
                .param(agency.value())
                .query((row, n) -> new Origin(row.getString("source"), row.getString("content_hash")))
                .optional();
    }

    public void put(AgencyId agency, Origin origin) {
        jdbc.sql("update agencies.agency set source = ?, content_hash = ? where agency_id = ?")
                .params(origin.source(), origin.contentHash(), agency.value())
                .update();
    }
}
