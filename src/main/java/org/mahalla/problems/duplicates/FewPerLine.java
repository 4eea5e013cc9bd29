package org.mahalla.problems.duplicates;

import org.mahalla.access.Address;
import org.mahalla.access.Throttle;
import org.mahalla.access.ThrottledException;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TypedId;
import org.springframework.stereotype.Component;

/**
 * Whoever clears the browser is a new browser, so what comes from one line about one problem or proposal is counted too: a household
 * has room, a flood has not. Refuses (PRB-097) what is more than a few a day.
 */
@Component
public class FewPerLine {
    private final Throttle throttle;

    FewPerLine(Throttle throttle) {
        this.throttle = throttle;
    }

    public void count(Throttle.Purpose purpose, Address address, TypedId matter) {
        try {
            throttle.countThenRefuse(purpose, address.line() + " " + matter.text());
        } catch (ThrottledException enough) {
            throw new RefusedException("PRB-097");
        }
    }
}
