package org.mahalla.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.agencies.AgencyTown.CITY;
import static org.mahalla.agencies.AgencyTown.PROVINCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.agencies.register.ChangeAgency;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The register of agencies as an officer of a city uses it. */
@MahallaTest
@Transactional
class AgencyPagesTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ChangeAgency change;

    @Autowired
    private PlaceStore store;

    @Autowired
    private Neighbourhoods neighbourhoods;

    @Autowired
    private Divisions divisions;

    @Autowired
    private IdMaker ids;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cookie officer;

    @BeforeEach
    void aProvinceWithAnOfficerOfItsCity() {
        AgencyTown.build(store, neighbourhoods, divisions, ids);
        AgencyTown town = new AgencyTown(change, agencies);
        town.agency("xp", PROVINCE, null);
        officer = people.signIn(Role.OFFICER, CITY.value());
    }

    /** What is rolled back leaves the tables, but not the register in memory. */
    @AfterTransaction
    void theRegisterIsAsTheTablesAre() {
        neighbourhoods.refresh();
    }

    @Test
    void anOfficerAddsAnAgencyAndFindsItInTheList() {
        assertThat(get("/desk/agencies/new")).hasStatusOk();
        assertThat(post("/desk/agencies", form("xc")))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/desk/agencies/xc");
        assertThat(agencies.byCode("xc")).hasValueSatisfying(agency -> {
            assertThat(agency.place()).isEqualTo(CITY);
            assertThat(agency.superior())
                    .isEqualTo(agencies.byCode("xp").orElseThrow().id());
        });
        assertThat(get("/desk/agencies?q=روشنايي")).bodyText().contains("/desk/agencies/xc", "شهر دستگاه‌ها");
        assertThat(get("/desk/agencies?kind=judiciary")).bodyText().doesNotContain("/desk/agencies/xc");
        assertThat(get("/en/desk/agencies/xc")).bodyText().contains("Lighting company", "Agency xp");
    }

    @Test
    void whatIsTypedWronglyIsKept() {
        MvcTestResult refused = post(
                "/desk/agencies",
                Map.of("code", "No Code", "nameFa", "روشنایی <b>", "place", "nowhere at all", "responseDays", "abc"));
        assertThat(refused).hasStatus(422).bodyText().contains("No Code", "روشنایی &lt;b>", "nowhere at all", "abc");
        assertThat(post("/desk/agencies", Map.of())).hasStatus(422);
        post("/desk/agencies", form("xc"));
        assertThat(post("/desk/agencies", form("xc"))).hasStatus(422).bodyText().contains("«xc»");
    }

    @Test
    void whatLiesBeyondMayBeSeenAndNotChanged() {
        assertThat(get("/desk/agencies/xp")).hasStatusOk().bodyText().doesNotContain("/desk/agencies/xp/edit");
        assertThat(get("/desk/agencies/xp/edit")).hasStatus(404);
        assertThat(post("/desk/agencies/xp/edit", form("xp"))).hasStatus(404);
        assertThat(post("/desk/agencies/xp/contacts/read", Map.of())).hasStatus(404);
        Map<String, String> beyond = new HashMap<>(form("xq"));
        beyond.put("place", PROVINCE.value());
        assertThat(post("/desk/agencies", beyond)).hasStatus(422);
        Cookie elsewhere = people.signIn(Role.OFFICER, "xelsewhere");
        assertThat(web.get().uri("/desk/agencies/xp").cookie(elsewhere)).hasStatus(404);
        assertThat(web.get().uri("/desk/agencies").cookie(people.signIn(Role.MANAGER, CITY.value())))
                .hasStatus(404);
    }

    @Test
    void servicesUnitsAndDaysAreWrittenOnItsPage() {
        post("/desk/agencies", form("xc"));
        assertThat(post("/desk/agencies/xc/units", Map.of("unitFa", "واحد چراغ")))
                .hasStatus(303);
        String unit = agencies.units(agency("xc").id()).getFirst().id().text();
        assertThat(post("/desk/agencies/xc/services", Map.of("topic", "lamp-out", "unit", unit)))
                .hasStatus(303);
        assertThat(post("/desk/agencies/xc/services", Map.of("topic", ""))).hasStatus(422);
        assertThat(post("/desk/agencies/xc/services", Map.of("topic", "lamp-out", "place", PROVINCE.value())))
                .hasStatus(422);
        LocalDate day = LocalDate.now(clock).plusDays(40);
        assertThat(post(
                        "/desk/agencies/xc/days",
                        Map.of(
                                "offDay", "" + day.getDayOfMonth(),
                                "offMonth", "" + day.getMonthValue(),
                                "offYear", "" + day.getYear())))
                .hasStatus(303);
        assertThat(post("/desk/agencies/xc/days", Map.of("offDay", "40"))).hasStatus(422);
        assertThat(get("/desk/agencies/xc")).bodyText().contains("چراغ خاموش", "واحد چراغ", day.toString());
        assertThat(post("/desk/agencies/xc/days/remove", Map.of("day", day.toString())))
                .hasStatus(303);
        assertThat(post("/desk/agencies/xc/units/" + unit, Map.of("unitFa", "واحد روشنایی")))
                .hasStatus(303);
        assertThat(post("/desk/agencies/xc/units/" + unit + "/remove", Map.of()))
                .hasStatus(303);
        assertThat(post("/desk/agencies/xc/services/remove", Map.of("topic", "lamp-out", "place", CITY.value())))
                .hasStatus(303);
        assertThat(agencies.services(agency("xc").id())).isEmpty();
    }

    @Test
    void anAddressIsShownOnlyToWhoAsksAndTheTrailSaysSo() {
        post("/desk/agencies", form("xc"));
        assertThat(get("/desk/agencies/xc/contacts/new")).hasStatusOk();
        assertThat(post("/desk/agencies/xc/contacts", contact("09121234567")))
                .hasStatus(422)
                .bodyText()
                .contains("09121234567");
        assertThat(post("/desk/agencies/xc/contacts", contact("office@example.org")))
                .hasStatus(303);
        Contact known = contacts.of(agency("xc").id()).getFirst();
        String page = "/desk/agencies/xc/contacts/" + known.id().text();
        assertThat(get("/desk/agencies/xc"))
                .bodyText()
                .contains("دبیرخانهٔ آزمون")
                .doesNotContain("office@");
        assertThat(get(page)).bodyText().doesNotContain("office@");
        assertThat(lines()).isZero();
        assertThat(post("/desk/agencies/xc/contacts/read", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("office@example.org");
        assertThat(lines()).isOne();
        assertThat(post(page, Map.of("titleFa", "دفتر مدیر", "channel", "email")))
                .hasStatus(303);
        assertThat(contacts.find(known.id()).orElseThrow().address()).isEqualTo("office@example.org");
        assertThat(post(page, Map.of("titleFa", "دفتر مدیر", "channel", "letter")))
                .hasStatus(422);
        assertThat(post(page + "/raise", Map.of())).hasStatus(303);
        assertThat(post(page + "/retire", Map.of())).hasStatus(303);
        assertThat(get(page)).hasStatus(404);
    }

    @Test
    void retiringAsksWhyAndCanBeUndone() {
        post("/desk/agencies", form("xc"));
        assertThat(post("/desk/agencies/xc/retire", Map.of("reason", " "))).hasStatus(422);
        assertThat(post("/desk/agencies/xc/retire", Map.of("reason", "ادغام شد")))
                .hasStatus(303);
        assertThat(get("/desk/agencies")).bodyText().doesNotContain("/desk/agencies/xc");
        assertThat(get("/desk/agencies?retired=yes")).bodyText().contains("/desk/agencies/xc");
        assertThat(post("/desk/agencies/xc/reopen", Map.of())).hasStatus(303);
        assertThat(agency("xc").retired()).isFalse();
    }

    private Agency agency(String code) {
        return agencies.byCode(code).orElseThrow();
    }

    private Map<String, String> form(String code) {
        return Map.of(
                "code", code,
                "nameFa", "شرکت روشنایی",
                "nameEn", "Lighting company",
                "kind", "utility",
                "place", "شهر دستگاه‌ها",
                "superior", agency("xp").id().text(),
                "weekend", "FRIDAY",
                "responseDays", "۱۲");
    }

    private static Map<String, String> contact(String address) {
        return Map.of("titleFa", "دبیرخانهٔ آزمون", "channel", "email", "address", address);
    }

    private long lines() {
        return jdbc.sql("select count(*) from access.trail where subject = '/desk/agencies/xc'")
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(uri).cookie(officer).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = web.post().uri(uri).cookie(officer).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
