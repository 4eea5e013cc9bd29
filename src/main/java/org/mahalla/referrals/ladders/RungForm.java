package org.mahalla.referrals.ladders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.FormErrors;
import org.mahalla.referrals.secretariats.Rungs;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

/** A ladder as it was typed: for each rung to whom, and its working days; a rung without days is none. */
record RungForm(
        @Nullable List<String> to,
        @Nullable List<String> days,
        @Nullable String reason) {
    static final RungForm EMPTY = new RungForm(null, null, null);
    static final int RUNGS = 5;
    private static final int MOST_DAYS = 250;
    private static final int LONGEST_REASON = 300;

    String toAt(int n) {
        return at(to, n);
    }

    String daysAt(int n) {
        return at(days, n);
    }

    boolean typed() {
        return days != null;
    }

    String why() {
        return reason == null ? "" : PersianText.line(reason);
    }

    List<Rungs.Rung> read(String secretariat, FormErrors errors) {
        List<Rungs.Rung> rungs = new ArrayList<>();
        for (int n = 0; n < RUNGS; n++) {
            String typed = PersianText.line(daysAt(n));
            if (typed.isEmpty()) {
                continue;
            }
            int given = Digits.parseInt(typed).orElse(0);
            if (given < 1 || given > MOST_DAYS) {
                errors.reject("days-" + secretariat + n, "referrals.days.wrong", MOST_DAYS);
            } else {
                rungs.add(new Rungs.Rung(rungs.size() + 1, AgencyId.of(toAt(n)).orElse(null), given));
            }
        }
        if (why().isEmpty() || why().length() > LONGEST_REASON) {
            errors.reject("reason-" + secretariat, "referrals.ladders.reason.missing", LONGEST_REASON);
        }
        return rungs;
    }

    private static String at(@Nullable List<String> list, int n) {
        return list == null || n >= list.size() ? "" : list.get(n);
    }
}
