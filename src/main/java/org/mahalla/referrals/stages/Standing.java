package org.mahalla.referrals.stages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.model.ReferralState;

/**
 * What the timeline says of a referral: state, level and deadline. Each entry leads from one to the next; the clock runs while
 * the state says that the agency owes something, a climb gives it a new one, more time the days that the entry names.
 *
 * @param agency that was asked first; whoever it climbed to is `raisedTo`
 * @param firstDueOn the day until which whoever was asked first had to answer; one that was missed stays, whatever comes
 *     later, and while the clock stands there is none
 * @param firstPromisedOn the first day that was promised; a later promise does not move it
 * @param answeredOn the day of the answer that stands; none after the desk sent it back
 * @param acceptedOn the day on which an answer was last accepted
 */
record Standing(
        ReferralId id,
        ProblemId problem,
        AgencyId agency,
        ReferralState state,
        LocalDate stateSince,
        int level,
        @Nullable AgencyId raisedTo,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate endedOn,
        Deadline deadline,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        boolean reminded,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate firstPromisedOn,
        @Nullable LocalDate answeredOn,
        @Nullable AnswerKind answeredAs,
        @Nullable LocalDate acceptedOn,
        int lastSeq) {
    private static final String CLIMB = "climb";
    private static final String REMIND = "remind";
    private static final Set<String> RECEIVES = Set.of("receive", "reply");
    private static final Set<String> UNANSWERS = Set.of("take_back", "file_reply");
    private static final Set<String> NO_ANSWER = Set.of("promise", "ask_time", "ask_clarification");
    private static final String UNDO = "undo";

    /** A draft, before anything was said of it. */
    static Standing of(ReferralId id, ProblemId problem, AgencyId agency, LocalDate madeOn, int given) {
        return new Standing(
                id,
                problem,
                agency,
                ReferralState.DRAFT,
                madeOn,
                0,
                null,
                null,
                null,
                null,
                Deadline.of(given),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** Who has it after the entry. */
    AgencyId holder(Entry entry) {
        return switch (entry.step()) {
            case CLIMB -> agency(entry);
            case UNDO -> Optional.ofNullable(before(entry)).orElse(agency);
            default -> holderNow();
        };
    }

    /** To whom it was raised before what is taken back. */
    private static @Nullable AgencyId before(Entry entry) {
        return Optional.ofNullable(entry.facts().get("to_agency"))
                .flatMap(AgencyId::of)
                .orElse(null);
    }

    private AgencyId holderNow() {
        return Optional.ofNullable(raisedTo).orElse(agency);
    }

    /** @param calendar of who has it after the entry */
    Standing after(Entry entry, LocalDate day, WorkingDays calendar) {
        String step = entry.step();
        boolean climbs = step.equals(CLIMB);
        boolean undone = step.equals(UNDO);
        ReferralState to = ReferralState.of(entry.to());
        Deadline clock = clock(entry, to, day, calendar);
        LocalDate due = clock.due(calendar).orElse(null);
        int height = climbs || undone ? Integer.parseInt(fact(entry, "level")) : level;
        boolean promises =
                step.equals("promise") || "promise".equals(entry.facts().get("of"));
        LocalDate promise = promises ? day(entry.facts().get("promised")) : promisedOn;
        LocalDate earliest = firstPromisedOn == null ? promisedOn : firstPromisedOn;
        LocalDate firstPromise = promise == null || earliest == null ? promise : earliest;
        boolean quiet =
                undone ? Boolean.parseBoolean(fact(entry, "reminded")) : step.equals(REMIND) || reminded && !climbs;
        return new Standing(
                id,
                problem,
                agency,
                to,
                entry.changesState() ? day : stateSince,
                height,
                climbs ? agency(entry) : undone ? before(entry) : raisedTo,
                step.equals("send") && sentOn == null ? day : sentOn,
                RECEIVES.contains(step) && receivedOn == null ? day : receivedOn,
                to.ended() ? (entry.changesState() ? day : endedOn) : null,
                clock,
                due,
                firstDue(entry, height, due, day),
                quiet,
                quiet ? null : remindOn(clock, calendar, promise),
                promise,
                firstPromise,
                answers(entry) ? day : sentBack(entry) || unanswers(entry) ? null : answeredOn,
                answers(entry) || step.equals("read_reply")
                        ? AnswerKind.of(entry.facts().get("as")).orElse(null)
                        : unanswers(entry) ? null : answeredAs,
                step.equals("accept") ? day : acceptedOn,
                entry.seq());
    }

    private @Nullable LocalDate firstDue(Entry entry, int height, @Nullable LocalDate due, LocalDate day) {
        if (height > 0 || missed(day)) {
            return firstDueOn;
        }
        if (answers(entry)) {
            return firstDueOn == null ? day : firstDueOn;
        }
        return due == null && answeredOn != null && !unanswers(entry) ? firstDueOn : due;
    }

    /** Whether by the day the first deadline is over without an answer in time. */
    private boolean missed(LocalDate day) {
        if (firstDueOn == null) {
            return false;
        }
        if (answeredOn != null) {
            return answeredOn.isAfter(firstDueOn);
        }
        return dueOn == null || firstDueOn.isBefore(dueOn) || day.isAfter(dueOn);
    }

    /** An answer that would not do is none; one that residents dispute was given. */
    private static boolean sentBack(Entry entry) {
        return entry.step().equals("return") && ReferralState.ANSWERED.code().equals(entry.from());
    }

    private static boolean answers(Entry entry) {
        return entry.step().equals("answer") || (entry.step().equals("reply") && entry.changesState());
    }

    /** Also a reply by e-mail that the desk has read as something else than an answer. */
    private static boolean unanswers(Entry entry) {
        return UNANSWERS.contains(entry.step())
                || (ReferralState.ANSWERED.code().equals(entry.from()) && NO_ANSWER.contains(entry.step()));
    }

    private Deadline clock(Entry entry, ReferralState to, LocalDate day, WorkingDays calendar) {
        Deadline changed = switch (entry.step()) {
            case CLIMB -> Deadline.of(days(entry));
            case UNDO ->
                new Deadline(
                        days(entry),
                        Integer.parseInt(fact(entry, "used")),
                        day(entry.facts().get("since")));
            case "take_back" ->
                entry.facts().containsKey("used")
                        ? new Deadline(
                                deadline.given(),
                                Integer.parseInt(fact(entry, "used")),
                                day(entry.facts().get("since")))
                        : deadline;
            case "draft" -> days(entry) == 0 ? deadline : Deadline.of(days(entry));
            case "return" -> Deadline.of(deadline.given());
            case "extend", "grant_time" -> deadline.more(days(entry));
            default -> deadline;
        };
        return to.running() ? changed.runFrom(day) : changed.stopOn(day, calendar);
    }

    /** Nobody is reminded of what was promised for a later day. */
    private static @Nullable LocalDate remindOn(Deadline clock, WorkingDays calendar, @Nullable LocalDate promised) {
        return clock.remindOn(calendar)
                .map(day -> promised != null && promised.isAfter(day) ? promised : day)
                .orElse(null);
    }

    /**
     * What here is otherwise than in the other, but for what days off change: those can be entered when they are over, and
     * what was counted by then stays.
     */
    List<String> unlike(Standing other) {
        List<String> unlike = new ArrayList<>();
        compare(unlike, "state", state, other.state);
        compare(unlike, "state_since", stateSince, other.stateSince);
        compare(unlike, "level", level, other.level);
        compare(unlike, "raised_to", raisedTo, other.raisedTo);
        compare(unlike, "sent_on", sentOn, other.sentOn);
        compare(unlike, "received_on", receivedOn, other.receivedOn);
        compare(unlike, "ended_on", endedOn, other.endedOn);
        compare(unlike, "given", deadline.given(), other.deadline.given());
        compare(unlike, "clock_since", deadline.since(), other.deadline.since());
        compare(unlike, "due_on", dueOn == null, other.dueOn == null);
        compare(unlike, "reminded", reminded, other.reminded);
        compare(unlike, "promised_on", promisedOn, other.promisedOn);
        if (other.firstPromisedOn != null) {
            compare(unlike, "first_promised_on", firstPromisedOn, other.firstPromisedOn);
        }
        compare(unlike, "answered_on", answeredOn, other.answeredOn);
        compare(unlike, "answered_as", answeredAs, other.answeredAs);
        if (other.acceptedOn != null) {
            compare(unlike, "accepted_on", acceptedOn, other.acceptedOn);
        }
        compare(unlike, "last_seq", lastSeq, other.lastSeq);
        return unlike;
    }

    private static void compare(List<String> unlike, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            unlike.add(name);
        }
    }

    private static int days(Entry entry) {
        String days = entry.facts().get("days");
        return days == null ? 0 : Integer.parseInt(days);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private AgencyId agency(Entry entry) {
        return Optional.ofNullable(entry.facts().get("to_agency"))
                .flatMap(AgencyId::of)
                .orElseGet(this::holderNow);
    }

    private static String fact(Entry entry, String name) {
        return Objects.requireNonNull(entry.facts().get(name), name);
    }
}
