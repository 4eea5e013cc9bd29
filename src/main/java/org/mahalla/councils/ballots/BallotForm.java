package org.mahalla.councils.ballots;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** A ballot as it was typed. */
record BallotForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String words,
        @Nullable String most,
        @Nullable String opensDay,
        @Nullable String opensMonth,
        @Nullable String opensYear,
        @Nullable String closesDay,
        @Nullable String closesMonth,
        @Nullable String closesYear) {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_WORDS = 1000;
    static final int MOST_CHOICES = 20;

    static BallotForm blank(Language language, LocalDate today) {
        DateFields opens = DateFields.of(language, today.plusDays(1));
        DateFields closes = DateFields.of(language, today.plusDays(8));
        return new BallotForm(
                BallotKind.PRIORITIES.code(),
                "",
                "",
                Digits.in(language, "3"),
                opens.day(),
                opens.month(),
                opens.year(),
                closes.day(),
                closes.month(),
                closes.year());
    }

    DateFields opens() {
        return new DateFields(text(opensDay), text(opensMonth), text(opensYear));
    }

    DateFields closes() {
        return new DateFields(text(closesDay), text(closesMonth), text(closesYear));
    }

    Optional<RunBallot.NewBallot> read(LocalDate today, FormErrors errors) {
        Optional<BallotKind> about = Arrays.stream(BallotKind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
        if (about.isEmpty()) {
            errors.reject("kind", "councils.ballots.kind.missing");
        }
        String name = PersianText.line(text(title));
        if (name.codePoints().noneMatch(Character::isLetterOrDigit) || name.length() > LONGEST_TITLE) {
            errors.reject("title", "councils.ballots.title.missing", LONGEST_TITLE);
        }
        String said = PersianText.display(text(words)).strip();
        if (said.length() > LONGEST_WORDS) {
            errors.reject("words", "councils.ballots.words.long", LONGEST_WORDS);
        }
        OptionalInt choices = Digits.parseInt(PersianText.line(text(most)));
        if (choices.isEmpty() || choices.getAsInt() < 1 || choices.getAsInt() > MOST_CHOICES) {
            errors.reject("most", "councils.ballots.most.wrong", MOST_CHOICES);
        }
        LocalDate from = day("opens", opens(), today, errors);
        LocalDate until = day("closes", closes(), today, errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.reject("closes", "councils.ballots.closes.before");
        }
        return about.isPresent() && from != null && until != null && errors.isEmpty()
                ? Optional.of(new RunBallot.NewBallot(about.get(), name, said, choices.getAsInt(), from, until))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(String field, DateFields typed, LocalDate today, FormErrors errors) {
        typed.read().findRefusal().ifPresent(refusal -> errors.reject(field, refusal));
        LocalDate day = typed.read().find().orElse(null);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            errors.reject(field, "councils.ballots.day.wrong");
        }
        return day;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
