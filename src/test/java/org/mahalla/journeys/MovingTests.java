package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.testing.Installed;

/**
 * A neighbourhood’s administrator brings a file in, backs up, proves the backup and moves to another machine, all as it is
 * installed; what a resident erased after the backup stays erased there.
 */
class MovingTests {
    private static final String NAME = "keeper-of-the-house";
    private static final String PASSWORD = "خانه تازه در کوچه قدیم";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PLACES = """
            code,name,lat,lon
            a,نیروگاه,34.60,50.80
            """;
    private static final String MAP = """
            source: moving-places
            territory: {code: moving, name: شهر آزمون}
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {code: code, name: name}
            """;
    private static final String ROWS = """
            شناسه,تاریخ,موضوع,محله,وضعیت,شرح
            1,1405/07/14,lamp-out,نیروگاه,باز,تیر چراغ خاموش است
            2,31 آبان 1405,lamp-out,نیروگاه,باز,تیر برق کج شده
            3,1405/07/15,lamp-out,نیروگاه,بسته,چراغ کوچه
            """;
    private static final List<String> FIELDS =
            List.of("reference", "reported", "topic", "neighbourhood", "state", "text");

    private final Path folder;
    private final Path shelf;
    private final Installed old;
    private final Installed fresh;
    private final Looked looked = new Looked();

    MovingTests(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.shelf = folder.resolve("shelf");
        this.old = new Installed(Files.createDirectories(folder.resolve("old")));
        this.fresh = new Installed(Files.createDirectories(folder.resolve("new")));
    }

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        old.stopIfRunning();
        fresh.stopIfRunning();
    }

    @Test
    void everythingIsFoundAgainInTheNewHouseButWhatWasErased() throws Exception {
        settle();
        URI address = old.serve();
        String kept;
        String erased;
        try (HttpClient client = Caller.client()) {
            kept = new Resident(client, "چراغ سر کوچه خاموش است.").report(address);
            erased = new Resident(client, "این را پس می‌گیرم، چراغ روشن شد.").report(address);
        }
        try (Visitor administrator = signedIn(address)) {
            bringIn(administrator);
            backUp(administrator);
        }
        try (Visitor resident = Visitor.atTheDesk(address.toString())) {
            resident.open("/track/" + erased + "/erase");
            resident.type("[name=again]", erased);
            resident.tap("main form button");
            assertThat(resident.path()).isEqualTo("/track/erased");
        }
        old.stop();

        Installed.Ended restored = fresh.run("restore", shelf.toString());
        assertThat(restored.code()).as(restored.text()).isZero();
        assertThat(restored.text()).contains("1 erased again").contains("sound");
        URI there = fresh.serve();
        try (Visitor administrator = signedIn(there);
                Visitor resident = Visitor.atTheDesk(there.toString())) {
            administrator.open("/admin/imports");
            assertThat(administrator.page().content()).contains("desk.csv");
            assertThat(resident.open("/track/" + kept)).isEqualTo(200);
            looked.here(resident, "a report in the new house");
            resident.open("/track/" + erased);
            assertThat(resident.page().locator(".errs").count()).isEqualTo(1);
        }
        looked.nothingIsWrong(10);
    }

    private void settle() throws Exception {
        Path places = Files.writeString(folder.resolve("places.csv"), PLACES);
        Path map = Files.writeString(folder.resolve("places.yaml"), MAP);
        Files.writeString(folder.resolve("desk.csv"), ROWS);
        Files.createDirectories(shelf);
        Installed.Ended imported = old.run("import", "places", places.toString(), "--mapping", map.toString());
        assertThat(imported.code()).as(imported.text()).isZero();
        Installed.Ended added = old.runWithin(
                List.of(), "printf '%s\\n' '" + PASSWORD + "' | \"$@\"", "user", "add", NAME, "--place", "moving");
        assertThat(added.code()).as(added.text()).isZero();
    }

    private Visitor signedIn(URI address) {
        Visitor administrator = Visitor.atTheDesk(address.toString());
        administrator.open("/admin/backups");
        administrator.tap("main a[href*='/sign-in/password']");
        administrator.type("[name=name]", NAME);
        administrator.type("[name=password]", PASSWORD);
        administrator.tap("main form[method=post] button.big");
        assertThat(administrator.path()).isEqualTo("/admin/backups");
        return administrator;
    }

    private void bringIn(Visitor administrator) throws Exception {
        looked.at(administrator, "/admin/imports");
        administrator.page().locator("#file").setInputFiles(folder.resolve("desk.csv"));
        administrator.tap("form[enctype] button.btn");
        String upload = administrator.path().replaceAll("/columns$", "");
        looked.here(administrator, "columns");
        for (int column = 0; column < FIELDS.size(); column++) {
            administrator.choose("#c" + column, FIELDS.get(column));
        }
        administrator.type("#source", "desk");
        administrator.choose("#territory", "moving");
        administrator.choose("#dates", "iso+jalali");
        administrator.tap("aside button.fullb");

        comes(administrator, upload, "form[action$='/commit'] button");
        String mistakes = administrator.page().locator("main table.k").innerText();
        assertThat(mistakes).contains("31 آبان 1405").contains("۳");
        looked.here(administrator, "a dry run with what is wrong");
        looked.at(administrator, "/en" + upload);
        administrator.open(upload);
        assertThat(reports()).isEqualTo(2);

        administrator.tap("form[action$='/commit'] button");
        comes(administrator, upload, ".steps li:last-child[aria-current]");
        looked.here(administrator, "what was taken");
        assertThat(reports()).isEqualTo(4);
    }

    private void backUp(Visitor administrator) throws Exception {
        administrator.open("/admin/settings/backup.folder");
        administrator.type("#value", shelf.toString());
        administrator.type("#reason", "دیسک دوم از امروز وصل است");
        administrator.tap("main form[action$='backup.folder'] button.btn");
        assertThat(administrator.page().locator(".facts").first().innerText()).contains(shelf.toString());
        looked.at(administrator, "/admin/backups");
        assertThat(administrator.page().locator(".facts .tag.wait").count()).isEqualTo(1);
        administrator.tap("form[action$='/take'] button");
        comes(administrator, administrator.path(), "main .tag.done");
        administrator.open("/admin/backups");
        administrator.tap("form[action$='/drill'] button");
        comes(administrator, administrator.path(), "main .tag.done");
        looked.at(administrator, "/admin/backups");
        assertThat(administrator.page().locator("table.k .tag.done").count()).isEqualTo(1);
        assertThat(administrator.page().locator(".facts .tag.wait").count()).isZero();
        looked.at(administrator, "/en/admin/backups");
        looked.at(administrator, "/en/admin/health");
        try (Stream<Path> all = Files.list(shelf)) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("2")))
                    .hasSize(1);
        }
    }

    private static void comes(Visitor visitor, String path, String selector) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            visitor.open(path);
            return visitor.page().locator(selector).count() > 0;
        });
    }

    private int reports() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(old.database());
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from problems.report")) {
            found.next();
            return found.getInt(1);
        }
    }
}
