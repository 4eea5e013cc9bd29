package org.mahalla.agencies;

import org.jspecify.annotations.Nullable;
import org.mahalla.places.PlaceName;

/**
 * How an office is reached; its text form hides the address.
 *
 * @param title of the office, never the name of who holds it
 * @param address as {@link Channel#read} writes it
 * @param position the lower is tried first
 */
public record Contact(
        ContactId id,
        AgencyId agency,
        @Nullable UnitId unit,
        PlaceName title,
        Channel channel,
        String address,
        int position) {
    @Override
    public String toString() {
        return "Contact[" + id.text() + ", " + channel + "]";
    }
}
