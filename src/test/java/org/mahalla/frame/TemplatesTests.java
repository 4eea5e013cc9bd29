package org.mahalla.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.Language;

class TemplatesTests {
    private static final Pattern SPOKEN = Pattern.compile("\\.t\\(\"([^\"]+)\"[,)]");

    @Test
    void templatesHoldNoWordsStylesScriptsOrForeignHosts() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(ScreenRules.template(ScreenRules.read(template)))
                        .as(template.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>\u0645\u062d\u0644\u0647</p>",
                "<p style=\"color:red\">",
                "<style>p{}</style>",
                "<script>go()</script>",
                "<a onclick=\"go()\">",
                "<a href=\"javascript:go()\">",
                "<img src=\"https://example.org/a.png\">",
                "<link rel=\"stylesheet\" href=\"//example.org/a.css\">"
            })
    void aTemplateThatBreaksARuleIsCaught(String bad) {
        assertThat(ScreenRules.template(bad)).isNotEmpty();
    }

    @Test
    void aScriptOfOurOwnIsAllowed() {
        assertThat(ScreenRules.template("<script src=\"${page.asset(\"js/map.js\")}\" defer></script>"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyThatATemplateSpeaksIsThere(Language language) {
        Phrases phrases = new Words(true).in(language);
        assertThat(templates())
                .allSatisfy(template -> assertThat(SPOKEN.matcher(ScreenRules.read(template))
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .filter(key -> !phrases.has(key)))
                        .as(template.toString())
                        .isEmpty());
    }

    private static List<Path> templates() {
        List<Path> all = ScreenRules.files("src/main/jte", ".jte").toList();
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }
}
