package org.mahalla.agencies.register;

import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.UnitId;
import org.mahalla.places.PlaceName;

/**
 * What is written of a contact; its text form hides the address.
 *
 * @param address as somebody typed it; null where the one that is known stays
 */
public record ContactEntry(
        @Nullable UnitId unit,
        PlaceName title,
        Channel channel,
        @Nullable String address) {
    @Override
    public String toString() {
        return "ContactEntry[" + channel + "]";
    }
}
