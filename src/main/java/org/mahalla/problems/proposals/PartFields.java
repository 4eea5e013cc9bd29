package org.mahalla.problems.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** One part of a proposal as it was typed. Its fields are named by its place in the form: part0, who0, cost0, day0. */
record PartFields(String words, String doer, String cost, DateFields day) {
    static final int LONGEST_WORDS = 200;
    static final int LONGEST_DOER = 100;
    private static final int YEARS = 10;
    private static final PartFields EMPTY = new PartFields("", "", "", new DateFields("", "", ""));

    static PartFields empty() {
        return EMPTY;
    }

    static PartFields of(HttpServletRequest request, int i) {
        return new PartFields(
                text(request, "part" + i),
                text(request, "who" + i),
                text(request, "cost" + i),
                new DateFields(
                        text(request, "day" + i + "Day"),
                        text(request, "day" + i + "Month"),
                        text(request, "day" + i + "Year")));
    }

    static PartFields of(Part part, boolean tomans, Language language) {
        Long rials = part.costRials();
        return new PartFields(
                part.words(),
                part.doer(),
                rials == null ? "" : Digits.in(language, Long.toString(tomans ? rials / 10 : rials)),
                part.plannedOn() == null ? new DateFields("", "", "") : DateFields.of(language, part.plannedOn()));
    }

    static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    boolean blank() {
        return words.isBlank() && doer.isBlank() && cost.isBlank() && day.isBlank();
    }

    /** The part, where everything about it is right. */
    Optional<ProposalText.Line> read(int i, boolean tomans, boolean sure, LocalDate today, FormErrors errors) {
        int before = errors.all().size();
        String said = PersianText.line(words);
        String who = PersianText.line(doer);
        PublicWords.length("part" + i, said, LONGEST_WORDS, errors);
        PublicWords.check("part" + i, said, sure, errors);
        PublicWords.length("who" + i, who, LONGEST_DOER, errors);
        PublicWords.check("who" + i, who, sure, errors);
        @Nullable Long rials = null;
        if (!cost.isBlank()) {
            OptionalLong amount = Rials.read(cost, tomans);
            if (amount.isPresent()) {
                rials = amount.getAsLong();
            } else {
                errors.reject("cost" + i, "problems.proposals.wrong.cost");
            }
        }
        @Nullable LocalDate planned = day.isBlank() ? null : planned(i, today, errors);
        return errors.all().size() > before
                ? Optional.empty()
                : Optional.of(new ProposalText.Line(said, who, planned, rials));
    }

    private @Nullable LocalDate planned(int i, LocalDate today, FormErrors errors) {
        day.read().findRefusal().ifPresent(refusal -> errors.reject("day" + i, refusal));
        LocalDate found = day.read().find().orElse(null);
        if (found != null && (found.isBefore(today.minusYears(YEARS)) || found.isAfter(today.plusYears(YEARS)))) {
            errors.reject("day" + i, "problems.proposals.wrong.day", YEARS);
            return null;
        }
        return found;
    }
}
