package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.SeatId;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

/** What was said of one item and what was decided, as it was typed. `then` is the button: say, decide or later. */
record MinutesForm(
        @Nullable String once,
        @Nullable String said,
        @Nullable String words,
        @Nullable String owner,
        @Nullable String ownerWords,
        @Nullable String follow,
        @Nullable String dueDay,
        @Nullable String dueMonth,
        @Nullable String dueYear,
        @Nullable String votesFor,
        @Nullable String against,
        @Nullable String abstained,
        @Nullable String then) {
    static final int LONGEST_SAID = 4000;
    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_OWNER = 120;
    private static final int MOST_YEARS = 5;
    private static final String NO_FOLLOW = "none";
    static final List<String> FOLLOWS = List.of("own_work", "referral", "mission", NO_FOLLOW);

    static MinutesForm of(Item item) {
        return new MinutesForm(null, item.said(), "", "", "", "own_work", "", "", "", "", "", "", null);
    }

    DateFields due() {
        return new DateFields(text(dueDay), text(dueMonth), text(dueYear));
    }

    String saidWords() {
        return PersianText.display(text(said)).strip();
    }

    void checkSaid(FormErrors errors) {
        if (saidWords().length() > LONGEST_SAID) {
            errors.reject("said", "councils.minutes.said.long", LONGEST_SAID);
        }
    }

    boolean decides() {
        return "decide".equals(then);
    }

    boolean isLeftForLater() {
        return "later".equals(then);
    }

    /** A decision that is typed is never dropped by a button that keeps only what was said. */
    void checkNothingDecided(FormErrors errors) {
        if (!PersianText.line(text(words)).isEmpty()) {
            errors.reject("words", "councils.minutes.words.undecided");
        }
    }

    /** The decision, where everything about it is right; `owners` are the seats and groups to choose from. */
    Optional<TakeMinutes.NewDecision> decision(Meeting meeting, int present, List<Choice> owners, FormErrors errors) {
        String decided = PersianText.line(text(words));
        if (decided.codePoints().noneMatch(Character::isLetter) || decided.length() > LONGEST_WORDS) {
            errors.reject("words", "councils.minutes.words.missing", LONGEST_WORDS);
        }
        Optional<Choice> chosen =
                owners.stream().filter(one -> one.value().equals(owner)).findFirst();
        String typed = PersianText.line(text(ownerWords));
        if (chosen.isEmpty() && (typed.isEmpty() || typed.length() > LONGEST_OWNER)) {
            errors.reject("owner", "councils.minutes.owner.missing", LONGEST_OWNER);
        }
        LocalDate until = due().isBlank() ? null : day(meeting.day(), errors);
        if (!FOLLOWS.contains(text(follow))) {
            errors.reject("follow", "councils.minutes.follow.missing");
        }
        OptionalInt yes = count("votesFor", votesFor, errors);
        OptionalInt no = count("against", against, errors);
        OptionalInt neither = count("abstained", abstained, errors);
        if (yes.isEmpty() || no.isEmpty() || neither.isEmpty()) {
            return Optional.empty();
        }
        Vote vote = new Vote(yes.getAsInt(), no.getAsInt(), neither.getAsInt());
        if (due().isBlank() && vote.passes(present) && !NO_FOLLOW.equals(follow)) {
            errors.reject("due", "councils.minutes.due.missing");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TakeMinutes.NewDecision(
                decided,
                chosen.flatMap(one -> SeatId.of(one.value())).orElse(null),
                chosen.map(Choice::label).orElse(typed),
                until,
                text(follow),
                vote));
    }

    private @Nullable LocalDate day(LocalDate held, FormErrors errors) {
        due().read().findRefusal().ifPresent(refusal -> errors.reject("due", refusal));
        LocalDate until = due().read().find().orElse(null);
        if (until != null && (until.isBefore(held) || until.isAfter(held.plusYears(MOST_YEARS)))) {
            errors.reject("due", "councils.minutes.due.wrong", MOST_YEARS);
        }
        return until;
    }

    private static OptionalInt count(String field, @Nullable String typed, FormErrors errors) {
        String line = PersianText.line(text(typed));
        OptionalInt number = line.isEmpty() ? OptionalInt.of(0) : Digits.parseInt(line);
        if (number.isEmpty() || number.getAsInt() < 0 || number.getAsInt() > 1000) {
            errors.reject(field, "councils.minutes.vote.wrong");
            return OptionalInt.empty();
        }
        return number;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
