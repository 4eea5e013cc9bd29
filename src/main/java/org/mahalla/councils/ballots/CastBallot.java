package org.mahalla.councils.ballots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedSet;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Challenge;
import org.mahalla.access.OneTimeCodes.Proof;
import org.mahalla.councils.BallotId;
import org.mahalla.shared.Contact;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.Sealer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a ballot into the box and a mark of the phone on the roll, which know nothing of each other. Refuses a ballot that
 * is not open (CNC-033), a phone that has voted (CNC-034), and another number of choices than is allowed (CNC-035).
 */
@Component
public class CastBallot {
    /** What the codes are sent for. */
    static final String PURPOSE = "ballot";

    private final Ballots ballots;
    private final BallotBox box;
    private final OneTimeCodes codes;
    private final Sealer sealer;
    private final Clock clock;

    CastBallot(Ballots ballots, BallotBox box, OneTimeCodes codes, Sealer sealer, Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.codes = codes;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** How a filled paper ended. */
    sealed interface Told {
        record In(String receipt) implements Told {}

        record WrongCode(int triesLeft) implements Told {}

        record ExpiredCode() implements Told {}
    }

    /**
     * Proves the phone by its code and casts its ballot in one, so that of two sendings of one filled paper the second
     * waits for the first and is told the same receipt.
     */
    @Transactional(noRollbackFor = RefusedException.class)
    Told byCode(BallotId id, Challenge challenge, String code, SortedSet<Integer> choices, String token) {
        check(ballots.find(id).orElseThrow(NotFoundException::new), choices);
        return switch (codes.proveWith(PURPOSE, challenge, code)) {
            case Proof.Proved(Contact phone) -> new Told.In(cast(id, phone, choices, token));
            case Proof.Wrong(int left) -> new Told.WrongCode(left);
            case Proof.Expired() -> box.given(id, token).<Told>map(Told.In::new).orElseGet(Told.ExpiredCode::new);
        };
    }

    /**
     * @param phone proved by a code just before
     * @param token of the form that was sent
     * @return the receipt
     */
    @Transactional
    public String cast(BallotId id, Contact phone, SortedSet<Integer> choices, String token) {
        Ballot ballot = ballots.find(id).orElseThrow(NotFoundException::new);
        check(ballot, choices);
        if (!box.mark(id, sealer.hash("ballot " + id.text(), phone.value()))) {
            throw new RefusedException("CNC-034");
        }
        return box.put(id, choices, token);
    }

    /** Throws what {@link #cast} would, as far as it can be known before the phone is proved. */
    void check(Ballot ballot, SortedSet<Integer> choices) {
        if (!ballot.takes(LocalDate.now(clock))) {
            throw new RefusedException("CNC-033");
        }
        int options = ballots.options(ballot.id()).size();
        if (choices.isEmpty() || choices.size() > ballot.most() || choices.first() < 1 || choices.last() > options) {
            throw new RefusedException("CNC-035", ballot.most());
        }
    }
}
