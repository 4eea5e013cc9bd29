package org.mahalla.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Language;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class ComponentsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TemplateEngine templates = new FrameConfiguration().templates();
    private final Words words = new Words(true);
    private final Assets assets = new Assets();

    @Test
    void aMistakenFieldKeepsWhatWasTypedAndSaysWhatIsWrong() {
        String field = render("field", Language.EN, Map.of("name", "title", "label", "Title", "value", "a \"b\" <c>"));
        assertThat(field).contains("<label for=\"title\">", "id=\"title-wrong\"", "aria-invalid=\"true\"");
        assertThat(field).contains("a &#34;b&#34; &lt;c>").doesNotContain("<c>").doesNotContain("inputmode");
    }

    @Test
    void theSummaryLeadsToEachMistake() {
        assertThat(render("summary", Language.EN, Map.of()))
                .contains("One thing to put right", "href=\"#title\"", "Someone else may have changed it");
    }

    @Test
    void aDayIsAskedInTheCalendarOfTheLanguage() {
        String persian = render("date", Language.FA, date(Language.FA));
        assertThat(persian).contains("name=\"heldDay\" value=\"\u06f1\"", "value=\"\u06f1\u06f4\u06f0\u06f5\"");
        assertThat(persian).contains("<option value=\"9\" selected>");
        assertThat(render("date", Language.EN, date(Language.EN)))
                .contains("<option value=\"11\" selected>November</option>", "value=\"2026\"");
    }

    @Test
    void aDayOfAnotherYearNamesIt() {
        LocalDate spring = LocalDate.of(2026, 3, 1);
        assertThat(page(Language.FA, null).day(TODAY)).isEqualTo("۱ آذر");
        assertThat(page(Language.FA, null).day(spring)).isEqualTo("۱۰ اسفند ۱۴۰۴");
        assertThat(page(Language.EN, null).day(spring)).isEqualTo("1 March");
        assertThat(page(Language.EN, null).day(spring.minusYears(1))).isEqualTo("1 March 2025");
    }

    @Test
    void aTextareaKeepsItsWords() {
        assertThat(render("textarea", Language.EN, Map.of("name", "text", "label", "Words", "value", "</textarea>")))
                .contains("At most 500 characters", "&lt;/textarea&gt;");
    }

    @Test
    void aSelectKeepsTheChoice() {
        List<Choice> choices = List.of(new Choice("1", "One"), new Choice("2", "Two"));
        assertThat(render("select", Language.EN, Map.of("name", "n", "label", "N", "choices", choices, "value", "2")))
                .contains("<option value=\"2\" selected>Two</option>", "<option value=\"1\">One</option>");
    }

    @Test
    void stepsMarkWhatIsDoneAndWhereOneIs() {
        String steps = render("steps", Language.EN, Map.of("label", "L", "steps", List.of("A", "B", "C"), "at", 2));
        assertThat(steps).contains("<li class=\"done\">1. A", "<li aria-current=\"step\">2. B", "<li>3. C");
    }

    @Test
    void aPagerAndAQuestionStandUpright() {
        assertThat(render("pager", Language.EN, Map.of("older", "/x?after=1")))
                .contains("rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        Map<String, Object> question = Map.of(
                "action", "/a", "question", "Q", "name", "n", "yesValue", "y", "yes", "Y", "noValue", "z", "no", "Z");
        assertThat(render("question", Language.EN, question))
                .contains("name=\"_csrf\" value=\"token&quot;\"", "value=\"y\">Y", "value=\"z\">Z");
    }

    @Test
    void staffSeeTheirOfficeAndPlacesAndCanLeave() {
        Content content = output -> output.writeContent("<p>desk</p>");
        StaffBadge badge = new StaffBadge(
                "Office",
                "K.",
                "manager",
                List.of(new StaffBadge.Place("/d", "D"), new StaffBadge.Place("/desk", "Desk")));
        String page =
                html("frame/layout/staffpage.jte", page(Language.EN, badge), Map.of("title", "T", "content", content));
        assertThat(page)
                .contains("<small>Office</small>", "<bdi>K.</bdi> · manager", "action=\"/en/signout\"", "<p>desk</p>");
        assertThat(page).contains("<a href=\"/en/desk\" aria-current=\"page\">Desk</a>", "css/desk.css", "noindex");
        assertThatThrownBy(() -> html(
                        "frame/layout/staffpage.jte",
                        page(Language.EN, null),
                        Map.of("title", "T", "content", content)))
                .hasStackTraceContaining("without a signed-in person");
    }

    @Test
    void aPlainPageHasOnlyTheName() {
        Content content = output -> output.writeContent("<p>in</p>");
        assertThat(html(
                        "frame/layout/plainpage.jte",
                        page(Language.FA, null),
                        Map.of("title", "T", "content", content)))
                .contains("<p>in</p>", "class=\"brand\"")
                .doesNotContain("class=\"nav\"");
    }

    @Test
    void theThreeEndsShareOneBar() {
        assertThat(render("ends", Language.FA, Map.of("confirmed", 1204L, "disputed", 187L, "unanswered", 412L)))
                .contains("viewBox=\"0 0 1803 14\"", "x=\"1391\" width=\"412\"");
        assertThat(render("ends", Language.FA, Map.of("confirmed", 0L, "disputed", 0L, "unanswered", 0L)))
                .doesNotContain("<svg");
    }

    @Test
    void everyIconIsDrawn() {
        for (Icon icon : Icon.values()) {
            assertThat(icon.drawing()).startsWith("<").endsWith("/>");
            assertThat(Icon.named(icon.word())).isEqualTo(icon);
        }
        assertThat(Icon.named("no such")).isEqualTo(Icon.MORE);
    }

    private static Map<String, Object> date(Language language) {
        return Map.of("name", "held", "label", "Day", "value", DateFields.of(language, TODAY));
    }

    private String render(String component, Language language, Map<String, Object> given) {
        FormErrors errors = new FormErrors();
        errors.reject("title", "frame.error.refused.words");
        Map<String, Object> params = new HashMap<>(given);
        params.put("errors", errors);
        return html("frame/components/" + component + ".jte", page(language, null), params);
    }

    private String html(String template, Page page, Map<String, Object> given) {
        Map<String, Object> params = new HashMap<>(given);
        params.put("page", page);
        StringOutput html = new StringOutput();
        templates.render(template, params, html);
        return html.toString();
    }

    private Page page(Language language, @Nullable StaffBadge badge) {
        DefaultCsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token\"");
        return new Page(
                words.in(language),
                "/desk?x=1",
                assets,
                () -> token,
                badge,
                TODAY,
                new InstallationName("\u0642\u0645", "Qom"));
    }
}
