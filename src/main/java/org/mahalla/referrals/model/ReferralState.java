package org.mahalla.referrals.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a referral stands (DESIGN §3), with the shape that shows it. */
public enum ReferralState {
    DRAFT("new"),
    SENT("new"),
    DELIVERY_FAILED("late"),
    RECEIVED("go"),
    CLARIFICATION_ASKED("wait"),
    CLARIFICATION_GIVEN("go"),
    PROMISED("go"),
    TIME_ASKED("wait"),
    ANSWERED("claim"),
    ACCEPTED("done"),
    RETURNED("dispute"),
    REROUTED("no"),
    WITHDRAWN("no");

    /** The agency owes something: its clock runs, it is reminded, and it climbs. */
    public static final Set<ReferralState> RUNNING =
            EnumSet.of(SENT, RECEIVED, CLARIFICATION_GIVEN, PROMISED, RETURNED);

    /** The desk owes something. */
    public static final Set<ReferralState> OURS =
            EnumSet.of(DRAFT, DELIVERY_FAILED, CLARIFICATION_ASKED, TIME_ASKED, ANSWERED);

    /** Nothing more is expected of anybody. */
    public static final Set<ReferralState> ENDED = EnumSet.of(ACCEPTED, REROUTED, WITHDRAWN);

    private final String shape;

    ReferralState(String shape) {
        this.shape = shape;
    }

    /** How the state is written in rows, addresses and message keys: `time_asked`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReferralState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static List<String> codes(Set<ReferralState> states) {
        return states.stream().map(ReferralState::code).toList();
    }

    /** The class of the tag that shows it. */
    public String shape() {
        return shape;
    }

    public boolean running() {
        return RUNNING.contains(this);
    }

    public boolean ended() {
        return ENDED.contains(this);
    }
}
