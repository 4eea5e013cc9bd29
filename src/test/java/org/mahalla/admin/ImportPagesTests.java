package org.mahalla.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class ImportPagesTests {
    private static final String ROWS = """
            شناسه,تاریخ,موضوع,محله,وضعیت,شرح
            1,1405/07/14,lamp-out,نيروگاه,باز,تیر چراغ خاموش است
            2,31 آبان 1405,lamp-out,نیروگاه,باز,تیر برق کج شده
            3,1405/07/15,lamp-out,نیروگاه,بسته,چراغ کوچه
            """;

    private final MockMvcTester browser;
    private final ImportPlaces places;
    private final JdbcClient jdbc;
    private final People people;
    private Cookie administrator;

    @TempDir
    Path folder;

    @Autowired
    ImportPagesTests(MockMvcTester browser, ImportPlaces places, JdbcClient jdbc, People people) {
        this.browser = browser;
        this.places = places;
        this.jdbc = jdbc;
        this.people = people;
        this.administrator = new Cookie("none", "");
    }

    @BeforeEach
    void aTown() throws IOException {
        Path mapping = Files.writeString(folder.resolve("places.yaml"), """
                source: pages-places
                territory: {code: pages, name: شهر آزمون}
                coordinates: {system: wgs84, latitude: lat, longitude: lon}
                columns: {code: id, name: name}
                """);
        Path file = Files.writeString(folder.resolve("places.csv"), "id,name,lat,lon\nn1,نیروگاه,50,10\n");
        places.run(file, mapping, false, rows -> {});
        administrator = people.signIn(people.with(Role.ADMINISTRATOR, "pages"));
    }

    @Test
    void aFileIsMatchedTriedAndCommitted() {
        String upload = bring("desk.csv", ROWS);
        assertThat(browser.get().uri(upload).cookie(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("شناسهٔ ردیف")
                .contains("value=\"reported\" selected");

        assertThat(matched(upload, "pages")).hasStatus(303);
        String tried = waitFor(upload, "چیزی هنوز ثبت نشده است");
        assertThat(tried).contains("31 آبان 1405").contains("۳۰");
        assertThat(imported()).isZero();
        assertThat(browser.get().uri(upload + "/refused.csv").cookie(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("31 آبان 1405");

        assertThat(browser.post().uri(upload + "/commit").cookie(administrator).with(csrf()))
                .hasStatus(303);
        waitFor(upload, "همهٔ ردیف‌های درست یک‌جا ثبت شد");
        assertThat(imported()).isEqualTo(2);
        assertThat(browser.get().uri("/admin/jobs").cookie(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("desk.csv");
        assertThat(browser.get().uri("/en/admin/imports").cookie(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Import of desk.csv");
    }

    @Test
    void whatIsNoTableIsRefusedWithWords() {
        MockMultipartFile file = new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {'%', 'P', 'D', 'F'});
        assertThat(browser.post()
                        .uri("/admin/imports")
                        .multipart()
                        .file(file)
                        .cookie(administrator)
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void aFileWhoseColumnsNobodyMatchedIsNotTried() {
        String upload = bring("unmatched.csv", ROWS);
        for (String way : new String[] {"/try", "/commit"}) {
            assertThat(browser.post()
                            .uri("/en" + upload + way)
                            .cookie(administrator)
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Say first which column goes where", "value=\"reported\" selected");
        }
    }

    @Test
    void anotherTerritoryIsOutOfReach() {
        String upload = bring("far.csv", ROWS);
        Cookie stranger = people.signIn(people.with(Role.ADMINISTRATOR, "elsewhere"));
        administrator = stranger;

        assertThat(matched(upload, "pages")).hasStatus(422).bodyText().contains("«pages»");
    }

    @Test
    void onlyAdministratorsComeIn() {
        Cookie manager = people.signIn(people.with(Role.MANAGER, "pages"));
        for (String page : new String[] {"/admin/imports", "/admin/jobs", "/admin/notices", "/admin/health"}) {
            assertThat(browser.get().uri(page).cookie(manager)).hasStatus(404);
            assertThat(browser.get().uri(page).cookie(administrator)).hasStatusOk();
        }
        assertThat(browser.get().uri("/demo/mailbox")).hasStatus(404);
    }

    private String bring(String name, String rows) {
        MockMultipartFile file = new MockMultipartFile("file", name, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
        MvcTestResult result = browser.post()
                .uri("/admin/imports")
                .multipart()
                .file(file)
                .param("kind", "reports")
                .cookie(administrator)
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult matched(String upload, String territory) {
        return browser.post()
                .uri(upload + "/columns")
                .cookie(administrator)
                .with(csrf())
                .param("source", "desk")
                .param("territory", territory)
                .param("dates", "iso+jalali")
                .param("c0", "reference")
                .param("c1", "reported")
                .param("c2", "topic")
                .param("c3", "neighbourhood")
                .param("c4", "state")
                .param("c5", "text")
                .exchange();
    }

    private String waitFor(String page, String words) {
        String[] seen = {""};
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            seen[0] = browser.get()
                    .uri(page)
                    .cookie(administrator)
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            return seen[0].contains(words);
        });
        return seen[0];
    }

    private int imported() {
        return jdbc.sql("select count(*) from problems.problem where source = 'desk'")
                .query(Integer.class)
                .single();
    }
}
