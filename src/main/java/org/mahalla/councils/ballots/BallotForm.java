package org.mahalla.councils.ballots;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** A ballot as it was typed. `sure` is ticked when words that look like personal details are none. */
record BallotForm(
        @Nullable String once,
        @Nullable String sure,
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
    private static final int USUAL_CHOICES = 3;

    static BallotForm blank(Language language, LocalDate today) {
        return of(
                language,
                new RunBallot.NewBallot(
                        BallotKind.PRIORITIES, "", "", USUAL_CHOICES, today.plusDays(1), today.plusDays(8)));
    }

    static BallotForm of(Language language, RunBallot.NewBallot wanted) {
        DateFields opens = DateFields.of(language, wanted.opensOn());
        DateFields closes = DateFields.of(language, wanted.closesOn());
        return new BallotForm(
                null,
                null,
                wanted.kind().code(),
                wanted.title(),
                wanted.words(),
                Digits.in(language, Integer.toString(wanted.most())),
                opens.day(),
                opens.month(),
                opens.year(),
                closes.day(),
                closes.month(),
                closes.year());
    }

    /** The same about what is chosen there, whatever was typed: that does not change once it is drawn up. */
    BallotForm of(BallotKind about) {
        return new BallotForm(
                once,
                sure,
                about.code(),
                title,
                words,
                most,
                opensDay,
                opensMonth,
                opensYear,
                closesDay,
                closesMonth,
                closesYear);
    }

    boolean ticked() {
        return sure != null;
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
        PublicWords.check("title", name, ticked(), errors);
        String said = PersianText.display(text(words)).strip();
        if (said.length() > LONGEST_WORDS) {
            errors.reject("words", "councils.ballots.words.long", LONGEST_WORDS);
        }
        PublicWords.check("words", said, ticked(), errors);
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
