package org.mahalla.referrals.replies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a message stands: with a person, on its referral, or set aside. */
enum MailState {
    WAITING("wait"),
    JOINED("done"),
    ASIDE("no");

    private final String shape;

    MailState(String shape) {
        this.shape = shape;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String shape() {
        return shape;
    }

    static Optional<MailState> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
