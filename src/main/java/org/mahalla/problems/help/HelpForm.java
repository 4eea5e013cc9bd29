package org.mahalla.problems.help;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.PersianText;

/** A request as it was typed: what is needed, in which neighbourhood, how to reach the person, when. */
record HelpForm(
        @Nullable String needed,
        @Nullable String neighbourhood,
        @Nullable String q,
        @Nullable String contact,
        @Nullable String when,
        @Nullable String act,
        @Nullable String once) {
    static final int LONGEST = 500;
    static final int LONGEST_LINE = 120;
    private static final int SHORTEST = 3;

    static HelpForm in(@Nullable String neighbourhood) {
        return new HelpForm(null, neighbourhood, null, null, null, null, null);
    }

    boolean searching() {
        return "find".equals(act);
    }

    String words() {
        return needed == null ? "" : PersianText.display(needed);
    }

    String reach() {
        return line(contact);
    }

    String time() {
        return line(when);
    }

    Optional<Neighbourhood> place(Neighbourhoods neighbourhoods) {
        return Optional.ofNullable(neighbourhood).flatMap(NeighbourhoodId::of).flatMap(neighbourhoods::find);
    }

    void check(Neighbourhoods neighbourhoods, FormErrors errors) {
        length("needed", words(), LONGEST, errors);
        if (place(neighbourhoods).isEmpty()) {
            errors.reject("neighbourhood", "problems.help.wrong.neighbourhood");
        }
        length("contact", reach(), LONGEST_LINE, errors);
        if (time().length() > LONGEST_LINE) {
            errors.reject("when", "problems.help.wrong.long", LONGEST_LINE);
        }
    }

    private static void length(String field, String words, int longest, FormErrors errors) {
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject(field, "problems.help.wrong." + field);
        } else if (length > longest) {
            errors.reject(field, "problems.help.wrong.long", longest);
        }
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PersianText.line(typed);
    }
}
