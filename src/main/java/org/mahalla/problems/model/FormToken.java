package org.mahalla.problems.model;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.RefusedException;

/** What makes a filled form one of its kind, so that sending it twice does nothing twice. */
public final class FormToken {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{8,64}");

    private FormToken() {}

    public static String fresh() {
        return CompactId.encode(UUID.randomUUID());
    }

    /** The one that the form had already, so that a refused form stays the same one; a fresh one for a new form. */
    public static String keep(@Nullable String once) {
        return once == null ? fresh() : once;
    }

    /** The token of a filled form; refused (PRB-030) when it is missing or none of ours. */
    public static String of(@Nullable String once) {
        if (once == null || !fits(once)) {
            throw new RefusedException("PRB-030");
        }
        return once;
    }

    public static boolean fits(String once) {
        return SHAPE.matcher(once).matches();
    }
}
