package org.mahalla.problems.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Residents who support a proposal. A browser is known by its own random mark, kept only as a keyed hash that is another
 * for each proposal, so that nobody can tell who supports two of them.
 */
@Component
public class ProposalSupporters {
    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Sealer sealer;
    private final Clock clock;

    ProposalSupporters(JdbcClient jdbc, Proposals proposals, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Counts the mark's owner once; refuses what waits for no decision any more (PRB-702). */
    @Transactional
    public void support(ProposalId id, String mark) {
        if (!proposals.get(id).waits()) {
            throw new RefusedException("PRB-702");
        }
        jdbc.sql("""
                        insert into problems.proposal_support (territory_id, proposal_id, supporter_hash, supported_on)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id.territory().value(), id.value(), hash(id, mark), LocalDate.now(clock))
                .update();
    }

    /** What has been decided about stays as it was counted then. */
    @Transactional
    public void takeBack(ProposalId id, String mark) {
        if (!proposals.get(id).waits()) {
            throw new RefusedException("PRB-702");
        }
        jdbc.sql("""
                        delete from problems.proposal_support
                        where territory_id = ? and proposal_id = ? and supporter_hash = ?
                        """).params(id.territory().value(), id.value(), hash(id, mark)).update();
    }

    /** Which of them the mark's owner supports. */
    @Transactional(readOnly = true)
    public Set<ProposalId> supported(Collection<ProposalId> ids, String mark) {
        return ids.stream().filter(id -> supports(id, mark)).collect(Collectors.toSet());
    }

    boolean supports(ProposalId id, String mark) {
        List<UUID> found = jdbc.sql("""
                        select proposal_id
                        from problems.proposal_support
                        where territory_id = ? and proposal_id = ? and supporter_hash = ?
                        """)
                .params(id.territory().value(), id.value(), hash(id, mark))
                .query(UUID.class)
                .list();
        return !found.isEmpty();
    }

    private byte[] hash(ProposalId id, String mark) {
        return sealer.hash("proposal supporter", id.text() + " " + mark);
    }
}
