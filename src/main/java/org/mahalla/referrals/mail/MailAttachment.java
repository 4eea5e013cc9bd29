package org.mahalla.referrals.mail;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A picture or PDF that came along; the type is what the content shows, not what the message says. */
public record MailAttachment(String name, String type, byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MailAttachment(String otherName, String otherType, byte[] otherBytes)
                && name.equals(otherName)
                && type.equals(otherType)
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return type + ", " + bytes.length + " bytes";
    }
}
