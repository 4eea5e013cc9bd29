package org.mahalla.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahalla.access.AccountId;
import org.mahalla.access.BulkAccounts;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class PeopleTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private People people;

    @Autowired
    private CreateAccount createAccount;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private BulkAccounts bulk;

    @Autowired
    private org.mahalla.access.Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "ab, ACC-002",
        "'two words', ACC-002",
        "kazemі, ACC-002", // with a Cyrillic і
        "aliکاظمی, ACC-002",
        ".kazemi, ACC-002"
    })
    void aUserNameThatCouldDeceiveIsRefused(String name, String code) {
        assertRefused(code, () -> make(name, null));
    }

    @Test
    void twinsOfANameOrAPhoneAreRefused() {
        make("karimi.twin", "09120000017");
        assertRefused("ACC-001", () -> make("Karimi.Twin", null));
        assertRefused("ACC-001", () -> make("karimi.twin2", "+98 912 000 0017"));
        make("کریمی.همزاد", null);
        assertRefused("ACC-001", () -> make("كريمي.همزاد", null));
    }

    @Test
    void anAuditorNeverBecomesAnAdministrator() {
        AccountId auditor = people.with(Role.AUDITOR, "ir");
        assertRefused("ACC-011", () -> grant(Viewer.operator(), auditor, Role.ADMINISTRATOR, "us"));
    }

    @Test
    void anAdministratorGrantsUnderTheOwnPlaceOnly() {
        Viewer administrator = People.viewer(Role.ADMINISTRATOR, "ir.qom");
        AccountId somebody = people.nobody();
        grant(administrator, somebody, Role.MANAGER, "ir.qom.qom.n1");
        assertRefused("ACC-010", () -> grant(administrator, somebody, Role.MANAGER, "ir.yazd"));
        assertRefused("ACC-010", () -> grant(administrator, somebody, Role.MANAGER, "ir"));
        assertRefused("ACC-010", () -> grant(People.viewer(Role.MANAGER, "ir.qom"), somebody, Role.MEMBER, "ir.qom"));
    }

    @Test
    void theListShowsPeopleOfOnesOwnPlacesOnly() {
        AccountId near = people.with(Role.MANAGER, "ir.listing.a.n1");
        AccountId far = people.with(Role.MANAGER, "ir.listing.b.n1");
        Cookie administrator = people.signIn(Role.ADMINISTRATOR, "ir.listing.a");
        assertThat(body(get("/admin/people", administrator)))
                .contains(near.text())
                .doesNotContain(far.text());
        assertThat(get("/admin/people/" + near.text(), administrator)).hasStatusOk();
        assertThat(get("/admin/people/" + far.text(), administrator)).hasStatus(404);
        assertThat(web.post()
                        .uri("/admin/people/" + far.text() + "/disable")
                        .cookie(administrator)
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void aRoleIsGivenOnThePageAndEndedWithAReason() {
        AccountId somebody = people.nobody();
        Cookie administrator = people.signIn(Role.ADMINISTRATOR, "ir.page");
        assertThat(give(somebody, administrator, "")).hasStatus(422);
        assertThat(body(give(somebody, administrator, ""))).contains("دلیل را بنویسید", "ir.page.n3", "۱۴۰۷");
        assertThat(give(somebody, administrator, "رأی شورا در نشست ۱۶")).hasStatus(303);
        String page = body(get("/admin/people/" + somebody.text(), administrator));
        assertThat(page).contains("دبیر شورا", "۱۳ آذر ۱۴۰۷");
        String grant = page.replaceAll("(?s).*/roles/([0-9a-z]{26})/end.*", "$1");
        assertThat(web.post()
                        .uri("/admin/people/" + somebody.text() + "/roles/" + grant + "/end")
                        .param("reason", "پایان دوره")
                        .cookie(administrator)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(jdbc.sql("select end_reason from access.grant_of_role where account_id = :id")
                        .param("id", somebody.value())
                        .query(String.class)
                        .single())
                .isEqualTo("پایان دوره");
    }

    @Test
    void manyAccountsComeFromAFileOnceAllOrNothing() {
        Viewer administrator = People.viewer(Role.ADMINISTRATOR, "ir");
        String file = "user,name,phone,path,role,until\n"
                + IntStream.rangeClosed(1, 116)
                        .mapToObj(n -> "council" + n + ",دبیر شورای " + n + "," + (9350000000L + n) + ",ir.bulk.n" + n
                                + ",secretary,1407/09/13")
                        .collect(Collectors.joining("\n"));
        assertThat(bulk.dryRun(administrator, file)).isEqualTo(result(116, 116, 0));
        assertThat(bulk.commit(administrator, file)).isEqualTo(result(116, 116, 0));
        assertThat(bulk.commit(administrator, file)).isEqualTo(result(116, 0, 116));
    }

    @Test
    void aFileWithOneBadRowAddsNothingAndNamesTheRow() {
        Viewer administrator = People.viewer(Role.ADMINISTRATOR, "ir");
        String file = "\uFEFFکاربر,نام,همراه,جا,نقش\nlonely1,یکی,۰۹۳۶۰۰۰۰۰۰۱,ir.bad,manager\n"
                + "lonely2,دیگری,021,ir.bad,manager\nlonely3,سومی,09360000003,ir.bad,king\n";
        BulkAccounts.Result result = bulk.commit(administrator, file);
        assertThat(result.problems())
                .extracting(
                        BulkAccounts.Problem::line, problem -> problem.refusal().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "ACC-004"),
                        org.assertj.core.groups.Tuple.tuple(4L, "ACC-040"));
        assertThat(jdbc.sql("select count(*) from access.account where user_name like 'lonely%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theTrailIsOnlyEverAddedTo() {
        people.with(Role.AUDITOR, "ir");
        assertThatThrownBy(
                        () -> jdbc.sql("update access.trail set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from access.trail").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theTrailStaysOnOneLine() {
        trail.record(Viewer.operator(), org.mahalla.access.Trail.Event.EXPORTED, "a\r\nb\u202Ec", "x\ny");
        assertThat(jdbc.sql("select subject || '|' || reason from access.trail where event = 'exported'")
                        .query(String.class)
                        .list())
                .contains("a bc|x y");
    }

    @Test
    void everyPageOfPeopleOpensInBothLanguages() {
        Cookie administrator = people.signIn(Role.ADMINISTRATOR, "ir");
        for (String path : java.util.List.of(
                "/admin/people",
                "/admin/people/new",
                "/admin/people/roles",
                "/admin/people/file",
                "/admin/keys",
                "/account")) {
            assertThat(get(path, administrator)).as(path).hasStatusOk();
            assertThat(get("/en" + path, administrator)).as(path).hasStatusOk();
        }
        assertThat(body(get("/account", people.signIn(people.nobody())))).contains("حساب من");
        AccountId somebody = people.nobody();
        assertThat(body(get("/account/authenticator", people.signIn(somebody)))).contains("<path d=\"M");
    }

    private MvcTestResult give(AccountId somebody, Cookie administrator, String reason) {
        return web.post()
                .uri("/admin/people/" + somebody.text() + "/roles")
                .param("role", "secretary")
                .param("place", "ir.page.n3")
                .param("fromDay", "۱")
                .param("fromMonth", "9")
                .param("fromYear", "۱۴۰۵")
                .param("untilDay", "۱۳")
                .param("untilMonth", "9")
                .param("untilYear", "۱۴۰۷")
                .param("reason", reason)
                .cookie(administrator)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Cookie cookie) {
        return web.get().uri(path).cookie(cookie).exchange();
    }

    private AccountId make(String name, @org.jspecify.annotations.Nullable String phone) {
        return createAccount.create(
                Viewer.operator(),
                new NewAccount(name, "کسی", phone == null ? People.PASSWORD : null, phone, null, Language.FA));
    }

    private void grant(Viewer by, AccountId account, Role role, String path) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        grantRole.grant(by, account, new Grant(role, new PlacePath(path), today, today.plusYears(2)), "test");
    }

    private static BulkAccounts.Result result(int rows, int added, int unchanged) {
        return new BulkAccounts.Result(rows, added, unchanged, java.util.List.of());
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
