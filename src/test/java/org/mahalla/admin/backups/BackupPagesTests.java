package org.mahalla.admin.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.testing.Everywhere;
import org.mahalla.platform.jobs.JobDirectory;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.platform.jobs.JobState;
import org.mahalla.platform.settings.SettingChange;
import org.mahalla.platform.settings.Settings;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Backups are begun from a page as jobs, and a full disk is told on every page of an administrator. */
@MahallaTest
class BackupPagesTests {
    private static final String DISK = "health.free-disk";
    private static final String FOLDER = "backup.folder";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Everywhere everywhere;

    @Autowired
    private People people;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Settings settings;

    @Autowired
    private JobDirectory directory;

    private Cookie session = new Cookie("none", "");

    @BeforeEach
    void anAdministrator() {
        place.neighbourhood();
        session = everywhere.signIn(Role.ADMINISTRATOR);
    }

    @AfterEach
    void backToTheUsual() {
        set(DISK, null);
        set(FOLDER, null);
    }

    @Test
    void withoutAFolderThereIsNothingToPress() {
        assertThat(body(get("/admin/backups")))
                .contains("هیچ پشتیبانی خودبه‌خود")
                .doesNotContain("/backups/take");
        assertThat(post("/admin/backups/take")).hasStatus(409);
    }

    @Test
    void aBackupIsBegunAsAJob(@TempDir Path folder) {
        set(FOLDER, folder.toString());
        assertThat(body(get("/en/admin/backups"))).contains(folder.toString(), "/en/admin/backups/take");
        MvcTestResult begun = post("/admin/backups/take");
        assertThat(begun).hasStatus(303);
        String page = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(page).startsWith("/admin/jobs/");
        JobId job = JobId.parse(page.substring("/admin/jobs/".length())).orElseThrow();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> directory.find(job).orElseThrow().state().isOver());
        assertThat(directory.find(job).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(body(get("/admin/backups"))).contains("هنوز نه");
        assertThat(body(get("/admin/jobs"))).contains("گرفتن پشتیبان");
        session = people.signIn(Role.ADMINISTRATOR, "ir.elsewhere");
        assertThat(post("/admin/backups/drill")).hasStatus(409);
    }

    @Test
    void aFullDiskIsToldOnEveryPageOfAnAdministrator() {
        assertThat(body(get("/admin/people"))).doesNotContain("note late noprint");
        set(DISK, "1000000");
        assertThat(body(get("/admin/people"))).contains("note late noprint", "href=\"/admin/health\"");
        session = people.signIn(Role.AUDITOR, "ir");
        assertThat(body(get("/admin/settings"))).doesNotContain("note late noprint");
    }

    @Test
    void theStateNamesWhatTakesPlace() {
        assertThat(body(get("/en/admin/health"))).contains("Photos and files", "Database");
    }

    private void set(String name, @org.jspecify.annotations.Nullable String value) {
        int seen = settings.changes(name).stream()
                .mapToInt(SettingChange::seq)
                .max()
                .orElse(0);
        settings.change(name, value, seen, "test", null, () -> {});
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path) {
        return web.post().uri(path).cookie(session).with(csrf()).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
