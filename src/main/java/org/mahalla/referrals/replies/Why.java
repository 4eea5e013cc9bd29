package org.mahalla.referrals.replies;

import java.util.Locale;

/** Why a message waits for a person. */
enum Why {
    /** It names no referral. */
    NO_TOKEN,
    /** It names more than one. */
    TWO_TOKENS,
    /** It names one that there is not. */
    UNKNOWN_TOKEN,
    /** Nobody knows its writer’s address. */
    FOREIGN,
    /** Its writer belongs to an agency that does not have the referral. */
    OTHER_AGENCY,
    /** The referral is over. */
    ENDED,
    /** The problem is not for the eyes of agencies any more. */
    AUTOMATIC,
    BOUNCE,
    EMPTY,
    UNREADABLE,
    TOO_LARGE,
    /** Another message with the same Message-ID came before. */
    TWICE,
    /** Joining it to its referral failed. */
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Why of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
