package org.mahalla.problems.proposals;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mahalla.frame.Page;
import org.mahalla.shared.Digits;

/** Amounts of money: kept in rials, typed in either, shown in tomans where these are whole. */
public final class Rials {
    /** A thousand billion tomans. */
    private static final long MOST = 10_000_000_000_000L;

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([,\u066c\u060c][0-9]{3})+");

    private Rials() {}

    /** Signs between thousands are read where they stand between thousands; empty for everything else. */
    static OptionalLong read(String typed, boolean tomans) {
        String plain = Digits.latin(typed).strip();
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replaceAll("[^0-9]", "");
        }
        OptionalLong amount = Digits.parseLong(plain);
        if (amount.isEmpty() || amount.getAsLong() < 0 || amount.getAsLong() > (tomans ? MOST / 10 : MOST)) {
            return OptionalLong.empty();
        }
        return tomans ? OptionalLong.of(amount.getAsLong() * 10) : amount;
    }

    public static String words(Page page, long rials) {
        return rials % 10 == 0
                ? page.t("problems.proposals.tomans", rials / 10)
                : page.t("problems.proposals.rials", rials);
    }
}
