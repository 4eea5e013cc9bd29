package org.mahalla.launcher.year;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.referrals.model.ReferralState;

/** What an act of the year makes of a state; null where it is not its time. */
final class Transitions {
    private static final Set<ReferralState> NEW = EnumSet.of(ReferralState.SENT, ReferralState.RETURNED);
    private static final Set<ReferralState> OPEN = EnumSet.complementOf(EnumSet.of(
            ReferralState.DRAFT,
            ReferralState.DELIVERY_FAILED,
            ReferralState.ACCEPTED,
            ReferralState.REROUTED,
            ReferralState.WITHDRAWN));

    private Transitions() {}

    static @Nullable ReferralState to(ReferralState from, Course.Act act) {
        return switch (act) {
            case RECEIVE -> when(NEW.contains(from), ReferralState.RECEIVED);
            case ASK -> when(from.running(), ReferralState.CLARIFICATION_ASKED);
            case CLARIFY -> when(from == ReferralState.CLARIFICATION_ASKED, ReferralState.CLARIFICATION_GIVEN);
            case ASK_TIME -> when(from.running(), ReferralState.TIME_ASKED);
            case GRANT, REFUSE -> when(from == ReferralState.TIME_ASKED, ReferralState.RECEIVED);
            case PROMISE -> when(from.running(), ReferralState.PROMISED);
            case EXTEND -> when(OPEN.contains(from), from);
            case ANSWER -> when(from.running(), ReferralState.ANSWERED);
            case ACCEPT -> when(from == ReferralState.ANSWERED, ReferralState.ACCEPTED);
            case RETURN -> when(from == ReferralState.ANSWERED, ReferralState.RETURNED);
            case DISPUTE -> when(from == ReferralState.ACCEPTED, ReferralState.RETURNED);
            case REROUTE -> when(OPEN.contains(from), ReferralState.REROUTED);
        };
    }

    private static @Nullable ReferralState when(boolean fits, ReferralState to) {
        return fits ? to : null;
    }
}
