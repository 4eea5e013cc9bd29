package org.mahalla.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;

/** The order of a Persian dictionary; Latin text keeps its own order beside it. */
public final class PersianOrder {
    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("fa")).freeze();

    private PersianOrder() {}

    public static Comparator<String> texts() {
        return COLLATOR::compare;
    }

    public static <T> Comparator<T> by(Function<T, String> text) {
        return (one, other) -> COLLATOR.compare(text.apply(one), text.apply(other));
    }
}
