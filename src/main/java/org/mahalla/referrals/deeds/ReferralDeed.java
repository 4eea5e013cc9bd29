package org.mahalla.referrals.deeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to many referrals at once and taken back. */
public enum ReferralDeed {
    REMIND,
    EXTEND,
    CLIMB,
    ASSIGN;

    static Optional<ReferralDeed> find(String code) {
        return Arrays.stream(values()).filter(deed -> deed.code().equals(code)).findFirst();
    }

    /** As the form, the tables and the timeline write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the desk shows it. */
    public String icon() {
        return switch (this) {
            case REMIND -> "bell";
            case EXTEND -> "clock";
            case CLIMB -> "up";
            case ASSIGN -> "flag";
        };
    }
}
