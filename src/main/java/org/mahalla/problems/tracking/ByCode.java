package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import org.mahalla.access.Address;
import org.mahalla.access.Throttle;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * The report behind a code in an address, for who did not use up their tries. A mistyped code is refused by its check and
 * never looked up; a code that nobody has counts as a try.
 */
@Component
class ByCode {
    private final Tracking tracking;
    private final Throttle throttle;

    ByCode(Tracking tracking, Throttle throttle) {
        this.tracking = tracking;
        this.throttle = throttle;
    }

    Tracked get(String code, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        return TrackingCode.parse(code).find().flatMap(tracking::find).orElseThrow(() -> {
            throttle.spend(Throttle.Purpose.TRACK, address);
            return new NotFoundException();
        });
    }
}
