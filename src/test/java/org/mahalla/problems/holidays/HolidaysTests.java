package org.mahalla.problems.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.testing.Everywhere;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.JalaliDate;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody owes an answer on a holiday: entering one moves the deadlines to come, removing it moves them back. */
@MahallaTest
class HolidaysTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private Everywhere everywhere;

    @Autowired
    private People people;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Holidays holidays;

    @Autowired
    private ChangeHolidays change;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Problems problems;

    @Autowired
    private TakeStep steps;

    @Autowired
    private Topics topics;

    @Autowired
    private IdMaker ids;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cookie session = new Cookie("none", "");
    private LocalDate today = LocalDate.MIN;

    @BeforeEach
    void anAdministrator() {
        place.neighbourhood();
        session = everywhere.signIn(Role.ADMINISTRATOR);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void withoutWhatWasAdded() {
        entered().forEach(holiday -> change.retire(everywhere.viewer(Role.ADMINISTRATOR), holiday.id()));
    }

    @Test
    void theSolarHolidaysOfThreeYearsAreThereAndCounted() {
        int year = JalaliDate.of(today).year();
        for (int ahead = 0; ahead < 3; ahead++) {
            LocalDate nature = new JalaliDate(year + ahead, 1, 13).toLocalDate();
            assertThat(holidays.isOff(nature)).isTrue();
            assertThat(workingDays.isWorked(nature)).isFalse();
        }
        LocalDate before = new JalaliDate(year, 11, 21).toLocalDate();
        assertThat(workingDays.after(before, 1)).isAfter(before.plusDays(1));
    }

    @Test
    void aHolidayMovesTheDeadlinesThatCountItAndItsRemovalMovesThemBack() {
        LocalDate day = workingDays.after(today, 3);
        LocalDate due = workingDays.after(today, 5);
        ProblemId counting = due(due);
        ProblemId earlier = due(workingDays.after(today, 2));
        MvcTestResult looked = post("", form(day, Map.of()));
        assertThat(looked).hasStatusOk();
        assertThat(body(looked)).containsPattern("مهلت دیرتر می‌شود");
        assertThat(holidays.isOff(day)).isFalse();
        assertThat(post("", form(day, Map.of("sure", "yes")))).hasStatus(303);
        assertThat(holidays.isOff(day)).isTrue();
        assertThat(due(counting)).isEqualTo(workingDays.after(due, 1)).isAfter(due);
        assertThat(due(earlier)).isEqualTo(workingDays.before(day));
        assertThat(post("/" + CompactId.encode(entered().getFirst().id()) + "/retire", Map.of()))
                .hasStatus(303);
        assertThat(due(counting)).isEqualTo(due);
    }

    @Test
    void anOccasionMovesNothing() {
        LocalDate day = workingDays.after(today, 3);
        Map<String, String> form = form(day, Map.of("sure", "yes"));
        form.remove("dayOff");
        assertThat(post("", form)).hasStatus(303);
        assertThat(holidays.isOff(day)).isFalse();
        assertThat(body(get("?year=" + JalaliDate.of(day).year()))).contains("عید فطر", "مناسبت");
    }

    @Test
    void whatIsRemovedDoesNotComeBackWithTheNextStart() {
        JalaliDate year = JalaliDate.of(today);
        Holiday nature = holidays.between(today.minusYears(1), today.plusYears(3)).stream()
                .filter(Holiday::official)
                .filter(one -> JalaliDate.of(one.first()).year() == year.year() + 2)
                .findFirst()
                .orElseThrow();
        change.retire(everywhere.viewer(Role.ADMINISTRATOR), nature.id());
        new ShippedHolidays(holidays, ids, clock).bring();
        assertThat(holidays.find(nature.id())).isEmpty();
        jdbc.sql("update problems.holiday set retired_on = null where holiday_id = ?")
                .param(nature.id())
                .update();
        holidays.forget();
    }

    @Test
    void whatIsWrongIsSaidAndKept() {
        Map<String, String> form = form(today, Map.of("nameFa", "", "firstDay", "۳۵"));
        MvcTestResult answer = post("", form);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("value=\"۳۵\"", "نام را بنویسید");
        session = people.signIn(Role.ADMINISTRATOR, "ir.elsewhere");
        assertThat(post("", form(today.plusDays(20), Map.of("sure", "yes")))).hasStatus(409);
        session = people.signIn(Role.MANAGER, "ir");
        assertThat(get("")).hasStatus(404);
    }

    @Test
    void theSameHolidayIsNotEnteredTwice() {
        LocalDate day = workingDays.after(today, 3);
        assertThat(post("", form(day, Map.of("sure", "yes")))).hasStatus(303);
        MvcTestResult again = post("", form(day, Map.of("sure", "yes")));
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("این نام در این روز هست");
        assertThat(entered()).hasSize(1);
        assertThat(post("", form(day, Map.of("sure", "yes", "nameFa", "روز دیگر"))))
                .hasStatus(303);
        assertThat(post("", form(day, Map.of("nameFa", "؟؟")))).hasStatus(422);
    }

    @Test
    void aWeekWithoutWeekendsCountsEveryDayButHolidays() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        WorkingDays all = new WorkingDays(Set.of()).without(Set.of(day.plusDays(1), day.plusDays(2)));
        assertThat(all.after(day, 1)).isEqualTo(day.plusDays(3));
        assertThat(all.before(day.plusDays(3))).isEqualTo(day);
    }

    private ProblemId due(LocalDate due) {
        ProblemId id =
                new Reported(problems, steps, topics, ids, jdbc).unchecked(place.neighbourhood(), "lamp-out", today);
        jdbc.sql("update problems.problem set due_on = ? where problem_id = ?")
                .params(due, id.value())
                .update();
        return id;
    }

    private LocalDate due(ProblemId id) {
        return java.util.Objects.requireNonNull(problems.get(id).dueOn());
    }

    private List<Holiday> entered() {
        return holidays.between(today.minusYears(1), today.plusYears(3)).stream()
                .filter(holiday -> !holiday.official())
                .toList();
    }

    private static Map<String, String> form(LocalDate day, Map<String, String> more) {
        JalaliDate jalali = JalaliDate.of(day);
        Map<String, String> form = new HashMap<>(Map.of(
                "nameFa", "عید فطر",
                "nameEn", "Eid al-Fitr",
                "firstDay", String.valueOf(jalali.day()),
                "firstMonth", String.valueOf(jalali.month()),
                "firstYear", String.valueOf(jalali.year()),
                "lastDay", "",
                "lastMonth", "",
                "lastYear", "",
                "dayOff", "yes"));
        form.putAll(more);
        return form;
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = web.post().uri("/admin/holidays" + path).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri("/admin/holidays" + path).cookie(session).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
