package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.frame.Choice;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies and agencies that are for a proposal. */
@Component
public class Backers {
    private static final String BODY = "body";
    private static final String AGENCY = "agency";

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Agencies agencies;

    Backers(JdbcClient jdbc, Bodies bodies, Agencies agencies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.agencies = agencies;
    }

    /** One of them; `value` stands for it in forms. */
    record Backer(String value, PlaceName name) {}

    /** In the order in which they came. */
    List<Backer> of(ProposalId id) {
        return jdbc
                .sql("""
                        select kind, backer_id
                        from problems.proposal_backer
                        where territory_id = ? and proposal_id = ?
                        order by since, backer_id
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> backer(row.getString("kind"), row.getObject("backer_id", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whoever of the place may be named, as far as the proposal does not name them. */
    public List<Choice> choices(ProposalId id, PlacePath place, Language language) {
        List<String> there = of(id).stream().map(Backer::value).toList();
        List<Choice> all = new ArrayList<>();
        bodies.at(place)
                .forEach(body -> all.add(
                        new Choice(BODY + ":" + body.id().text(), body.name().in(language))));
        agencies.around(place).stream()
                .filter(agency -> !agency.retired())
                .forEach(agency -> all.add(new Choice(
                        AGENCY + ":" + agency.id().text(), agency.name().in(language))));
        return all.stream().filter(one -> !there.contains(one.value())).toList();
    }

    /** Whether that was somebody of the place. */
    public boolean add(ProposalId id, PlacePath place, String value, LocalDate day) {
        boolean known = choices(id, place, Language.FA).stream()
                .anyMatch(one -> one.value().equals(value));
        if (known) {
            String[] parts = value.split(":", 2);
            jdbc.sql("""
                            insert into problems.proposal_backer (territory_id, proposal_id, kind, backer_id, since)
                            values (?, ?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(
                            id.territory().value(),
                            id.value(),
                            parts[0],
                            CompactId.decode(parts[1]).orElseThrow(),
                            day)
                    .update();
        }
        return known;
    }

    void remove(ProposalId id, String value) {
        String[] parts = value.split(":", 2);
        UUID backer = parts.length < 2 ? null : CompactId.decode(parts[1]).orElse(null);
        if (backer != null) {
            jdbc.sql("""
                            delete from problems.proposal_backer
                            where territory_id = ? and proposal_id = ? and backer_id = ?
                            """).params(id.territory().value(), id.value(), backer).update();
        }
    }

    private Optional<Backer> backer(String kind, UUID id) {
        return kind.equals(BODY)
                ? bodies.find(new BodyId(id))
                        .map(body -> new Backer(BODY + ":" + body.id().text(), body.name()))
                : agencies.find(new AgencyId(id)).map(Backers::backer);
    }

    private static Backer backer(Agency agency) {
        return new Backer(AGENCY + ":" + agency.id().text(), agency.name());
    }
}
