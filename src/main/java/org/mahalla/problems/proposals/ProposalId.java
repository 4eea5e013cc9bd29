package org.mahalla.problems.proposals;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which proposal. */
public record ProposalId(UUID value) implements TypedId {
    /** What a matter of a meeting begins with that is a proposal. */
    static final String SUBJECT = "proposal:";

    /** From an address; empty for what cannot be an id. */
    public static Optional<ProposalId> of(String text) {
        return CompactId.decode(text).map(ProposalId::new);
    }

    /** As meetings know it. */
    public String subject() {
        return SUBJECT + text();
    }
}
