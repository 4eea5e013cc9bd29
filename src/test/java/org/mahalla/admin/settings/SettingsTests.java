package org.mahalla.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.platform.backup.BackupPlan;
import org.mahalla.platform.settings.SettingChange;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;
import org.mahalla.problems.testing.AsAdministrator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Settings hold at once, are changed with a reason, and every change stays. */
class SettingsTests extends AsAdministrator {
    private static final String REMIND = "closing.remind";

    @Autowired
    private Settings settings;

    @Autowired
    private ChangeSetting change;

    @Autowired
    private BackupPlan plan;

    @AfterEach
    void backToTheUsual() {
        settings.groups().stream()
                .map(SettingGroup::settings)
                .forEach(all -> all.stream()
                        .filter(setting -> settings.isSet(setting.name()))
                        .forEach(setting -> change.change(
                                everywhere.viewer(Role.ADMINISTRATOR),
                                setting.name(),
                                null,
                                seen(setting.name()),
                                "back")));
    }

    @Test
    void aChangeHoldsAtOnceAndSaysWhoAndWhy() {
        assertThat(set(REMIND, "۷", seen(REMIND), "رأی شورا")).hasStatus(303);
        assertThat(settings.number(REMIND, 5)).isEqualTo(7);
        assertThat(body(get("/admin/settings/" + REMIND))).contains("۷ روز", "رأی شورا", "کسی");
        assertThat(body(get("/en/admin/settings"))).contains("7 days", "5 days", "Asking residents once more");
        assertThat(post(REMIND, Map.of("usual", "yes", "seen", String.valueOf(seen(REMIND)), "reason", "نه")))
                .hasStatus(303);
        assertThat(settings.number(REMIND, 5)).isEqualTo(5);
        assertThat(settings.changes(REMIND)).extracting(SettingChange::reason).startsWith("نه", "رأی شورا");
    }

    @Test
    void whatIsNotAllowedIsRefusedAndKept() {
        assertThat(body(set(REMIND, "99", seen(REMIND), "رأی شورا"))).contains("عددی از ۱ تا ۳۰", "value=\"۹۹\"");
        assertThat(set(REMIND, "7", seen(REMIND), " ")).hasStatus(422);
        assertThat(set("no.such", "7", 0, "why")).hasStatus(404);
        assertThat(set("backup.folder", "/no/such/folder", 0, "why")).hasStatus(422);
    }

    @Test
    void theSecondOfTwoSeesTheConflict() {
        int seen = seen(REMIND);
        assertThat(set(REMIND, "7", seen, "one")).hasStatus(303);
        MvcTestResult second = set(REMIND, "8", seen, "two");
        assertThat(second).hasStatus(409);
        assertThat(body(second)).contains("value=\"۸\"", "two");
        assertThat(settings.number(REMIND, 5)).isEqualTo(7);
    }

    @Test
    void auditorsReadAndOnlyWhoManagesEverythingChanges() {
        session = people.signIn(Role.AUDITOR, "ir");
        assertThat(get("/admin/settings")).hasStatusOk();
        assertThat(body(get("/admin/settings/" + REMIND))).doesNotContain("name=\"reason\"");
        assertThat(set(REMIND, "7", seen(REMIND), "why")).hasStatus(404);
        session = people.signIn(Role.ADMINISTRATOR, "ir.elsewhere");
        assertThat(set(REMIND, "7", seen(REMIND), "why")).hasStatus(422);
    }

    @Test
    void everySettingHasWordsInBothLanguagesAndAValidUsualValue() {
        settings.groups().stream().flatMap(group -> group.settings().stream()).forEach(setting -> {
            assertThat(get("/admin/settings/" + setting.name())).hasStatusOk();
            assertThat(get("/en/admin/settings/" + setting.name())).hasStatusOk();
        });
    }

    @Test
    void theFolderOfBackupsIsSetWithoutARestart(@TempDir Path folder) {
        assertThat(set("backup.folder", folder.toString(), seen("backup.folder"), "دیسک دوم"))
                .hasStatus(303);
        assertThat(plan.now().folder()).isEqualTo(folder.toString());
    }

    @Test
    void howOftenABackupIsProvedIsSetWithoutARestart() {
        assertThat(set("backup.drill", "0", seen("backup.drill"), "هرگز")).hasStatus(422);
        assertThat(set("backup.drill", "۱۴", seen("backup.drill"), "دو هفته بس است"))
                .hasStatus(303);
        assertThat(plan.now().drill()).isEqualTo(java.time.Duration.ofDays(14));
    }

    private int seen(String name) {
        return settings.changes(name).stream()
                .mapToInt(SettingChange::seq)
                .max()
                .orElse(0);
    }

    private MvcTestResult set(String name, String value, int seen, String reason) {
        return post(name, Map.of("value", value, "seen", String.valueOf(seen), "reason", reason));
    }

    private MvcTestResult post(String name, Map<String, String> form) {
        return post("/admin/settings/" + name, session, form);
    }
}
