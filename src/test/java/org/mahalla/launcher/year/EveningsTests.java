package org.mahalla.launcher.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.places.PlaceName;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.shared.PlacePath;

/** The check of the year finds what should not be, whichever way it went wrong. Five days are given; only Fridays are off. */
class EveningsTests {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    /** A Saturday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 21);

    private static final AgencyId ASKED = new AgencyId(new UUID(1, 1));
    private static final AgencyId ABOVE = new AgencyId(new UUID(1, 2));
    private static final AgencyId TOP = new AgencyId(new UUID(1, 3));

    private final Diary diary = new Diary();
    private final List<Entry> entries = new ArrayList<>();

    @BeforeEach
    void sentOnTheFirstDay() {
        draft(Map.of());
    }

    /** Sunday to Thursday are its five days; on Friday the fourth it is too late, and on Saturday it is climbed again. */
    @Test
    void whatClimbsOnTheFirstEveningAfterItsTimeIsInOrder() {
        climb(6, 1, ABOVE);
        assertThat(found(8)).isEqualTo(new YearCheck.Found(1, 1, 0, 0, 0, 0, List.of()));
    }

    @Test
    void whatClimbsADayTooSoonIsEarly() {
        climb(5, 1, ABOVE);
        assertThat(found(8).early()).isOne();
    }

    @Test
    void whatStaysIsLateOnce() {
        assertThat(found(5).late()).isZero();
        assertThat(found(30).late()).isPositive();
    }

    @Test
    void whatClimbsADayAfterIsLateUnlessNothingRan() {
        climb(7, 1, ABOVE);
        assertThat(found(8).late()).isOne();
        diary.silent(FIRST.plusDays(6));
        assertThat(found(8).late()).isZero();
    }

    @Test
    void theSameLevelTwiceIsTold() {
        climb(6, 1, ABOVE);
        climb(6, 1, ABOVE);
        assertThat(found(8).twice()).isPositive();
    }

    @Test
    void aClimbWithoutARowIsTold() {
        climb(6, 1, ABOVE);
        assertThat(evenings(8).found(0).twice()).isOne();
    }

    @Test
    void aPauseDoesNotCount() {
        step(2, "ask_clarification", "clarification_asked");
        step(20, "clarify", "clarification_given");
        climb(25, 1, ABOVE);
        assertThat(found(26).early()).isZero();
        assertThat(found(26).late()).isZero();
        entries.removeLast();
        climb(24, 1, ABOVE);
        assertThat(found(25).early()).isOne();
    }

    @Test
    void aDayOffCountsFromTheDayItWasEntered() {
        diary.off(null, FIRST.plusDays(3), FIRST.plusDays(5), FIRST.plusYears(1));
        climb(6, 1, ABOVE);
        assertThat(found(6).early()).isOne();
        entries.removeLast();
        climb(8, 1, ABOVE);
        assertThat(found(9)).isEqualTo(new YearCheck.Found(1, 1, 0, 0, 0, 0, List.of()));
        diary.off(null, FIRST.plusDays(4), FIRST.plusDays(9), FIRST.plusYears(1));
        assertThat(found(9).early()).isZero();
    }

    @Test
    void whatClimbsToItsOwnSenderIsTold() {
        entries.clear();
        draft(Map.of("sender", ABOVE.text()));
        climb(6, 1, ABOVE);
        assertThat(found(8).toSender()).isOne();
        entries.removeLast();
        climb(6, 1, TOP);
        assertThat(found(8)).isEqualTo(new YearCheck.Found(1, 1, 0, 0, 0, 0, List.of()));
    }

    @Test
    void whereNobodyIsAboveNothingIsLate() {
        entries.clear();
        draft(Map.of("agency", TOP.text()));
        assertThat(found(60).late()).isZero();
    }

    private YearCheck.Found found(int days) {
        return evenings(days)
                .found(entries.stream()
                        .filter(one -> one.step().equals("climb"))
                        .count());
    }

    private Evenings evenings(int days) {
        Evenings evenings = new Evenings(
                diary,
                FIRST,
                FIRST.plusDays(days),
                TEHRAN,
                Map.of(ASKED, agency(ASKED, ABOVE), ABOVE, agency(ABOVE, TOP), TOP, agency(TOP, null)),
                Map.of("executive", List.of(new Evenings.Rung(1, null, 5), new Evenings.Rung(2, null, 5))));
        evenings.read(List.copyOf(entries));
        return evenings;
    }

    private void draft(Map<String, String> more) {
        Map<String, String> facts =
                new java.util.HashMap<>(Map.of("secretariat", "executive", "agency", ASKED.text(), "days", "5"));
        facts.putAll(more);
        add(0, "draft", "draft", facts);
        add(0, "send", "sent", Map.of());
    }

    private void climb(int day, int level, AgencyId to) {
        add(
                day,
                "climb",
                entries.getLast().to(),
                Map.of("level", Integer.toString(level), "to_agency", to.text(), "days", "5"));
    }

    private void step(int day, String step, String to) {
        add(day, step, to, Map.of());
    }

    private void add(int day, String step, String to, Map<String, String> facts) {
        entries.add(new Entry(
                new UUID(2, 2),
                entries.size() + 1,
                "referral",
                step,
                null,
                to,
                "system",
                null,
                Audience.STAFF,
                FIRST.plusDays(day).atTime(12, 0).atZone(TEHRAN).toInstant(),
                facts,
                null));
    }

    private static Agency agency(AgencyId id, @Nullable AgencyId above) {
        return new Agency(
                id,
                "one",
                new PlaceName("one", "one"),
                AgencyKind.UTILITY,
                new PlacePath("ir"),
                above,
                Set.of(DayOfWeek.FRIDAY),
                5,
                false);
    }
}
