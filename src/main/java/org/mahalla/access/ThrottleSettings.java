package org.mahalla.access;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often is too often: `mahalla.access.throttle.<purpose>.tries` and `.within`. Limits per address are wide, because
 * thousands of phones share one address behind a mobile carrier; those per account and per contact are narrow. Zero
 * tries means no limit.
 */
@ConfigurationProperties("mahalla.access")
record ThrottleSettings(@Nullable Map<Throttle.Purpose, Limit> throttle) {
    private static final Map<Throttle.Purpose, Limit> DEFAULTS = defaults();

    /** So many tries within so long. */
    record Limit(int tries, Duration within) {}

    ThrottleSettings {
        Map<Throttle.Purpose, Limit> all = new EnumMap<>(DEFAULTS);
        if (throttle != null) {
            all.putAll(throttle);
        }
        throttle = Map.copyOf(all);
    }

    Limit limit(Throttle.Purpose purpose) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(throttle).get(purpose));
    }

    private static Map<Throttle.Purpose, Limit> defaults() {
        Map<Throttle.Purpose, Limit> defaults = new EnumMap<>(Throttle.Purpose.class);
        defaults.put(Throttle.Purpose.SIGN_IN, new Limit(120, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.SIGN_IN_HERE, new Limit(5, Duration.ofMinutes(15)));
        defaults.put(Throttle.Purpose.SIGN_IN_ACCOUNT, new Limit(50, Duration.ofHours(1)));
        defaults.put(Throttle.Purpose.ONE_TIME_CODE, new Limit(60, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.BALLOT_CODE, new Limit(600, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.BALLOT, new Limit(120, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.ONE_TIME_CODE_CONTACT, new Limit(5, Duration.ofMinutes(30)));
        defaults.put(Throttle.Purpose.REPORT, new Limit(1200, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.REPORT_RECEIVED, new Limit(5, Duration.ofDays(1)));
        defaults.put(Throttle.Purpose.TRACK, new Limit(60, Duration.ofHours(1)));
        defaults.put(Throttle.Purpose.SUPPORT, new Limit(600, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.SUPPORT_ANEW, new Limit(3, Duration.ofHours(22)));
        defaults.put(Throttle.Purpose.OBJECTION, new Limit(6, Duration.ofHours(22)));
        defaults.put(Throttle.Purpose.SEARCH, new Limit(1200, Duration.ofMinutes(10)));
        defaults.put(Throttle.Purpose.INBOUND_SMS, new Limit(20, Duration.ofHours(1)));
        defaults.put(Throttle.Purpose.API, new Limit(600, Duration.ofMinutes(1)));
        return defaults;
    }
}
