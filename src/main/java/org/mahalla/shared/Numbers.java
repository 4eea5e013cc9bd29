package org.mahalla.shared;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers as screens show them, in digits and signs of the language. Never for codes, addresses or SQL: those take
 * {@link Long#toString}.
 */
public final class Numbers {
    private static final Map<Language, LocalizedNumberFormatter> FORMATS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            FORMATS.put(language, NumberFormatter.withLocale(ULocale.forLocale(language.locale())));
        }
    }

    private Numbers() {}

    /** With signs between the thousands: 1,234. */
    public static String whole(Language language, long number) {
        return format(language).format(number).toString();
    }

    /** At most so many decimals, none where they would be zeros; halves are rounded up. */
    public static String decimal(Language language, double number, int decimals) {
        return format(language)
                .precision(Precision.maxFraction(decimals))
                .roundingMode(RoundingMode.HALF_UP)
                .format(number)
                .toString();
    }

    /** Whole percent of a share: 0.82 is 82%. */
    public static String percent(Language language, double share) {
        return format(language)
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.integer())
                .roundingMode(RoundingMode.HALF_UP)
                .scale(Scale.powerOfTen(2))
                .format(share)
                .toString();
    }

    /** In words, to be read out. */
    public static String spoken(Language language, long number) {
        // the format is not safe for threads
        return new RuleBasedNumberFormat(ULocale.forLocale(language.locale()), RuleBasedNumberFormat.SPELLOUT)
                .format(number);
    }

    private static LocalizedNumberFormatter format(Language language) {
        return Objects.requireNonNull(FORMATS.get(language));
    }
}
