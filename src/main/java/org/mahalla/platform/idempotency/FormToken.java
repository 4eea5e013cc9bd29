package org.mahalla.platform.idempotency;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.RefusedException;

/** What makes a filled form one of its kind: part of the key under which {@link Answers} keeps the first answer. */
public final class FormToken {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{8,64}");

    private FormToken() {}

    public static String fresh() {
        return CompactId.encode(UUID.randomUUID());
    }

    public static boolean fits(String once) {
        return SHAPE.matcher(once).matches();
    }

    /** The one that the form had already, so that a refused form stays the same one; a fresh one for any other. */
    public static String keep(@Nullable String once) {
        return once != null && fits(once) ? once : fresh();
    }

    /** The token of a filled form; refused (PLT-005) when it is missing or none of ours. */
    public static String of(@Nullable String once) {
        if (once == null || !fits(once)) {
            throw new RefusedException("PLT-005");
        }
        return once;
    }
}
