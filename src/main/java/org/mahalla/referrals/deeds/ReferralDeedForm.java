package org.mahalla.referrals.deeds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.ReturnPath;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;

/**
 * What was chosen and typed: a deed, the referrals (or all of a view of the list), what is said besides, and where to go on
 * afterwards. `once` is the same for every sending of one filled page.
 */
record ReferralDeedForm(
        @Nullable String deed,
        @Nullable List<String> referral,
        @Nullable String days,
        @Nullable String words,
        @Nullable String to,
        @Nullable String once,
        @Nullable String back,
        @Nullable String sure,
        @Nullable String every,
        @Nullable String all) {
    static final int MOST_DAYS = 180;
    private static final int LONGEST = 1000;

    ReferralDeed theDeed() {
        return ReferralDeed.find(deed == null ? "" : deed).orElseThrow(NotFoundException::new);
    }

    List<ReferralId> referrals() {
        Set<ReferralId> ids = new LinkedHashSet<>();
        for (String text : referral == null ? List.<String>of() : referral) {
            ReferralId.of(text).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }

    /** The query of the list all of which is meant; null when single referrals were chosen. */
    @Nullable
    String allOf() {
        return every == null ? null : Objects.requireNonNullElse(all, "");
    }

    ReferralDeedForm choosing(List<ReferralId> found) {
        List<String> ids = found.stream().map(ReferralId::text).toList();
        return new ReferralDeedForm(deed, ids, days, words, to, once, back, sure, null, null);
    }

    String said() {
        return PublicWords.of(words);
    }

    int given() {
        return days == null ? 0 : Digits.parseInt(PersianText.line(days)).orElse(0);
    }

    boolean ticked() {
        return sure != null;
    }

    String backTo() {
        String path = ReturnPath.localOr(back, "/desk/referrals");
        return path.startsWith("/desk") ? path : "/desk/referrals";
    }

    void check(FormErrors errors) {
        ReferralDeed what = theDeed();
        if (what == ReferralDeed.EXTEND && (given() < 1 || given() > MOST_DAYS)) {
            errors.reject("days", "referrals.days.wrong", MOST_DAYS);
        }
        if (what == ReferralDeed.EXTEND) {
            PublicWords.length("words", said(), LONGEST, errors);
        } else if (said().length() > LONGEST) {
            errors.reject("words", "referrals.deeds.words.long", LONGEST);
        }
        PublicWords.check("words", said(), ticked(), errors);
    }

    ReferralOrder order() {
        return switch (theDeed()) {
            case REMIND -> new ReferralOrder(ReferralDeed.REMIND, "");
            case EXTEND -> ReferralOrder.extend(given(), said());
            case CLIMB -> new ReferralOrder(ReferralDeed.CLIMB, said());
            case ASSIGN -> new ReferralOrder(ReferralDeed.ASSIGN, to == null ? "" : PersianText.line(to));
        };
    }
}
