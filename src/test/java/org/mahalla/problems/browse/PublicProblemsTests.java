package org.mahalla.problems.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.ProblemId;

/** What everybody reads, sees on the map and takes away as a file, and what appears nowhere. */
class PublicProblemsTests extends ListCity {
    private static final Pattern ROW = Pattern.compile("<h3><a href=\"(?:/en)?/problems/([0-9a-z]{26})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final String SECRET = "فلانی پسر بهمانی";

    @Test
    void everybodyReadsWhatWasCheckedAndSeesOfTheRestTopicPlaceAndDay() {
        ProblemId open = reported.checked(nirugah, light, DAY, "تاریکی کوچهٔ ۱۰", "چراغ‌ها خاموش است.");
        ProblemId fresh = reported.unchecked(golestan, road, DAY);
        reported.leaveWords(fresh, SECRET);
        assertThat(browser.get().uri("/problems"))
                .hasStatusOk()
                .bodyText()
                .contains("تاریکی کوچهٔ ۱۰", "گزارشی تازه دربارهٔ", "متن و عکس پس از بازبینی می‌آید", "گلستان")
                .doesNotContain(SECRET);
        assertThat(browser.get().uri("/problems/" + open.text()))
                .hasStatusOk()
                .bodyText()
                .contains("تاریکی کوچهٔ ۱۰", "چراغ‌ها خاموش است.", "شورای محله", "og:title", "hreflang=\"en\"");
        assertThat(browser.get().uri("/problems/" + fresh.text()))
                .hasStatusOk()
                .bodyText()
                .contains("هنوز بازبینی نشده", "گلستان", "noindex")
                .doesNotContain(SECRET);
        assertThat(browser.get().uri("/problems.csv")).bodyText().doesNotContain(SECRET);
    }

    @Test
    void whatIsSensitiveSetAsideOrJoinedAppearsNowhere() {
        ProblemId aside = reported.unchecked(nirugah, light, DAY);
        reported.step(aside, "set_aside", null);
        ProblemId sensitive = reported.checked(nirugah, light, DAY, "پنهان ماندنی", "پنهان");
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(sensitive.value())
                .update();
        ProblemId target = reported.checked(nirugah, road, DAY, "چالهٔ سر کوچه", "چاله");
        ProblemId joined = reported.unchecked(nirugah, road, DAY);
        reported.step(joined, "join", null);
        jdbc.sql("update problems.problem set joined_to = ? where problem_id = ?")
                .params(target.value(), joined.value())
                .update();
        for (String address :
                List.of("/problems", "/problems?state=all", "/problems.csv?state=all", "/problems.geojson")) {
            assertThat(browser.get().uri(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains(target.text())
                    .doesNotContain(aside.text(), sensitive.text(), joined.text(), "پنهان ماندنی");
        }
        assertThat(browser.get().uri("/problems/" + aside.text())).hasStatus(404);
        assertThat(browser.get().uri("/problems/" + sensitive.text())).hasStatus(404);
        assertThat(browser.get().uri("/problems/" + joined.text()))
                .hasStatusOk()
                .bodyText()
                .contains("/problems/" + target.text(), "به مشکل دیگری پیوست");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "due", "seen"})
    void pagesShowEveryRowExactlyOnce(String sort) {
        Set<String> all = many(200);
        List<String> seen = new ArrayList<>();
        String address = inNirugah("/problems") + "&sort=" + sort;
        int pages = 0;
        while (address != null && pages++ < 20) {
            String page = body(address);
            ROW.matcher(page).results().forEach(row -> seen.add(row.group(1)));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(pages).isEqualTo(10);
    }

    @Test
    void aCellOfTheMapListsWhatItsNumberCounts() {
        many(60);
        Matcher cells =
                Pattern.compile("cell=([0-9.]+)\" aria-label=\"([^\"]+)\"").matcher(body(inNirugah("/en/problems")));
        long counted = 0;
        while (cells.find()) {
            long said = Long.parseLong(cells.group(2).replaceAll("[^0-9]", ""));
            counted += said;
            assertThat(body(inNirugah("/en/problems.csv") + "&cell=" + cells.group(1))
                                    .lines()
                                    .count()
                            - 1)
                    .isEqualTo(said);
        }
        assertThat(counted).isEqualTo(60);
    }

    @Test
    void theLiveMapOfANeighbourhoodHasThePinsOfItsCheckedProblems() {
        ProblemId open = reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        ProblemId fresh = reported.unchecked(nirugah, road, DAY);
        String path = "/neighbourhoods/" + nirugah.id().text();
        assertThat(body("/en" + path))
                .contains("data-points=\"/en" + path + "/problems.geojson\"", "Several close together");
        assertThat(body("/en" + path + "/problems.geojson"))
                .contains("چراغ خاموش", "/en/problems/" + open.text(), "\"colour\":\"#")
                .doesNotContain(fresh.text());
        assertThat(browser.get().uri("/neighbourhoods/zzz/problems.geojson")).hasStatus(404);
    }

    @Test
    void exportsAreCompleteAndSafeToOpen() {
        Set<String> all = many(45);
        reported.checked(nirugah, light, DAY, "=HYPERLINK(\"http://x\")", "+1+1");
        String csv = body(inNirugah("/problems.csv"));
        assertThat(csv).startsWith("\uFEFF").contains("'=HYPERLINK").contains("'+1+1");
        assertThat(all).allSatisfy(id -> assertThat(csv).contains(id));
        assertThat(csv.lines().count()).isEqualTo(47);
        assertThat(body(inNirugah("/problems.geojson"))).contains("FeatureCollection", "\"Point\"");
        assertThat(browser.get().uri(inNirugah("/problems.xlsx")))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"problems-" + DAY + ".xlsx\"");
    }

    @Test
    void englishReadsTheSame() {
        ProblemId problem = reported.checked(nirugah, light, DAY.minusDays(3), "چراغ خاموش", "تاریک");
        assertThat(body("/en/problems")).contains("Open problems", "Nirugah", "lang=\"fa\" dir=\"rtl\">چراغ خاموش");
        assertThat(body("/en/problems/" + problem.text()))
                .contains(
                        "open for 3 days", "the council", "Number", "Said by people here; they are counted from 10 on");
    }

    private Set<String> many(int howMany) {
        long seed = 11;
        Random random = new Random(seed);
        Set<String> all = new HashSet<>();
        for (int i = 0; i < howMany; i++) {
            ProblemId id =
                    reported.unchecked(nirugah, random.nextBoolean() ? light : road, DAY.minusDays(random.nextInt(9)));
            jdbc.sql(
                            "update problems.problem set latitude = ?, longitude = ?, supporters = ?, due_on = nullif(cast(? as date), ?) where problem_id = ?")
                    .params(
                            10 + random.nextInt(20) / 1000.0,
                            20 + random.nextInt(20) / 1000.0,
                            random.nextInt(30),
                            DAY.plusDays(random.nextInt(9) - 3),
                            DAY,
                            id.value())
                    .update();
            all.add(id.text());
        }
        assertThat(all).as("seed " + seed).hasSize(howMany);
        return all;
    }

    private String inNirugah(String address) {
        return address + "?neighbourhood=" + nirugah.id().text();
    }
}
