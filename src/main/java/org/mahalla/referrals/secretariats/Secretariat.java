package org.mahalla.referrals.secretariats;

import java.util.Set;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Digits;

/**
 * Who writes to agencies of some kinds.
 *
 * @param sign stands behind the number of each letter
 */
public record Secretariat(String code, PlaceName name, String sign, Set<AgencyKind> kinds) {
    public Secretariat {
        kinds = Set.copyOf(kinds);
    }

    /** The number of a letter as people write it: no slash, it would change places beside letters. */
    public String number(int number) {
        return Digits.persian(Integer.toString(number)) + "-" + sign;
    }
}
