package org.mahalla.access.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.access.gate.StaffGreeting;
import org.mahalla.access.testing.People;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class TrailPageTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private People people;

    @Autowired
    private Trail trail;

    @Autowired
    private TrailRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffGreeting greeting;

    @Autowired
    private Clock clock;

    @Test
    void theAuditorLandsOnTheTrailAndTheAnalystOnTheData() {
        assertThat(greeting.home(People.viewer(Role.AUDITOR, "ir"))).isEqualTo("/admin/trail");
        assertThat(greeting.home(People.viewer(Role.ANALYST, "ir"))).isEqualTo("/data");
    }

    @Test
    void thePageSaysWhoReadWhatWhereAndWhy() {
        AccountId reviewer = people.with(Role.REVIEWER, "ir.qom");
        record(reviewer, Trail.Event.SENSITIVE_REPORT_READ, "xyz", "ir.qom.trailone", "a reason of its own");
        Cookie auditor = people.signIn(Role.AUDITOR, "ir");
        assertThat(open(auditor, "/en/admin/trail?event=sensitive_report_read&person=" + name(reviewer)))
                .contains("Read a report about a person", name(reviewer), "ir.qom.trailone", "a reason of its own");
        assertThat(open(auditor, "/admin/trail?event=reading&person=" + name(reviewer)))
                .contains("گزارش دربارهٔ فرد را خواند");
        assertThat(open(auditor, "/admin/trail?event=sessions&person=" + name(reviewer)))
                .doesNotContain("گزارش دربارهٔ فرد را خواند</span>");
    }

    @Test
    void thePersonIsWhoDidItOrWhomItIsAbout() {
        AccountId read = people.nobody();
        Cookie administrator = people.signIn(Role.ADMINISTRATOR, "ir");
        assertThat(web.get().uri("/admin/people/" + read.text()).cookie(administrator))
                .hasStatusOk();
        assertThat(list("ir", wanted(Optional.of(read), "personal_data_read")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.person()).isEqualTo(name(read));
                    assertThat(row.reasonKey()).isEqualTo("access.trail.reason.account");
                });
    }

    @Test
    void daysAreReadInEitherCalendarAndWrongOnesStayInTheirFields() {
        AccountId account = people.nobody();
        record(account, Trail.Event.EXPORTED, "list", "ir.days", "");
        Cookie auditor = people.signIn(Role.AUDITOR, "ir");
        JalaliDate today = JalaliDate.of(LocalDate.now(clock));
        String address = "/admin/trail?event=exported&person=" + name(account) + "&fromDay=" + today.day()
                + "&fromMonth=" + today.month() + "&fromYear=";
        assertThat(open(auditor, address + today.year())).contains("ir.days");
        assertThat(open(auditor, address + (today.year() + 1))).doesNotContain("ir.days");
        MvcTestResult wrong = get(auditor, "/admin/trail?fromDay=32&fromMonth=1&fromYear=1405");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("value=\"32\"").contains("from-wrong");
        assertThat(get(auditor, "/admin/trail?person=nosuchperson")).hasStatus(422);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        AccountId busy = people.nobody();
        for (int i = 0; i < TrailRows.PAGE + 3; i++) {
            record(busy, Trail.Event.IMPORTED, "row " + i, "ir.pages", "");
        }
        List<TrailRow> first = list("ir", wanted(Optional.of(busy), "imported"));
        assertThat(first).hasSize(TrailRows.PAGE + 1);
        UUID last = CompactId.decode(first.get(TrailRows.PAGE - 1).id()).orElseThrow();
        TrailRows.Wanted more = new TrailRows.Wanted(
                Optional.of(busy),
                Optional.empty(),
                List.of("imported"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(last));
        assertThat(list("ir", more)).extracting(TrailRow::subject).containsExactly("row 2", "row 1", "row 0");
        assertThat(open(people.signIn(Role.AUDITOR, "ir"), "/en/admin/trail?event=imported&person=" + name(busy)))
                .contains("Older", "after=");
    }

    @Test
    void anAuditorOfAPartSeesWhatHappenedThereAndWhatItsPeopleDid() {
        AccountId here = people.with(Role.MANAGER, "ir.qom.part");
        AccountId elsewhere = people.with(Role.MANAGER, "ir.fars");
        record(elsewhere, Trail.Event.EXPORTED, "there", "ir.fars", "");
        record(elsewhere, Trail.Event.EXPORTED, "here", "ir.qom.part.n1", "");
        trail.record(viewer(here), Trail.Event.EXPORTED, "by ours", "");
        assertThat(list("ir.qom.part", wanted(Optional.empty(), "exported")))
                .extracting(TrailRow::subject)
                .containsExactlyInAnyOrder("here", "by ours");
    }

    @Test
    void nobodyButAnAuditorReadsTheTrailAndReadingItLeavesARow() {
        for (Role role : Role.values()) {
            if (role != Role.AUDITOR) {
                assertThatThrownBy(() -> rows.list(People.viewer(role, "ir"), wanted(Optional.empty(), "exported")))
                        .isInstanceOf(NotFoundException.class);
            }
        }
        assertThat(get(people.signIn(Role.ADMINISTRATOR, "ir"), "/admin/trail")).hasStatus(404);
        people.nobody();
        assertThat(list("ir", wanted(Optional.empty(), "trail_read"))).isNotEmpty();
    }

    private List<TrailRow> list(String path, TrailRows.Wanted wanted) {
        return rows.list(People.viewer(Role.AUDITOR, path), wanted);
    }

    private static TrailRows.Wanted wanted(Optional<AccountId> person, String event) {
        return new TrailRows.Wanted(
                person, Optional.empty(), List.of(event), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void record(AccountId by, Trail.Event event, String subject, String path, String reason) {
        trail.record(viewer(by), event, subject, new PlacePath(path), reason);
    }

    private Viewer viewer(AccountId account) {
        return Viewer.account(account, "", List.of(), LocalDate.now(clock));
    }

    private String name(AccountId account) {
        return jdbc.sql("select user_name from access.account where account_id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private String open(Cookie cookie, String address) {
        MvcTestResult page = get(cookie, address);
        assertThat(page).hasStatusOk();
        return body(page);
    }

    private MvcTestResult get(Cookie cookie, String address) {
        return web.get().uri(address).cookie(cookie).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
