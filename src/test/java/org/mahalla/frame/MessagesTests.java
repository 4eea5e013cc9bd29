package org.mahalla.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.Language;

class MessagesTests {
    private static final String FOLDER = "src/main/resources/messages";

    @Test
    void bothLanguagesSayTheSameThings() {
        List<Path> persian = ScreenRules.files(FOLDER, "_fa.properties").toList();
        List<Path> english = ScreenRules.files(FOLDER, "_en.properties").toList();
        assertThat(persian).isNotEmpty().hasSameSizeAs(english);
        assertThat(persian).allSatisfy(file -> {
            Path other = file.resolveSibling(file.getFileName().toString().replace("_fa.", "_en."));
            assertThat(differences(ScreenRules.read(file), ScreenRules.read(other)))
                    .as(file.toString())
                    .isEmpty();
        });
    }

    @Test
    void aMessageThatOneLanguageLacksOrFillsOtherwiseIsCaught() {
        assertThat(differences("a.b=x", "a.c=x")).hasSize(2);
        assertThat(differences("a.b={0} x", "a.b=x")).hasSize(1);
        assertThat(differences("a.b={0}", "a.b={0, plural, one {{1}} other {{0}}}"))
                .hasSize(1);
        assertThat(differences("a.b={0", "a.b={0}")).hasSize(1);
        assertThat(differences("a.b={0}", "a.b={0, plural, one {one} other {{0}}}"))
                .isEmpty();
    }

    @Test
    void wordsKeepToTheHouseStyle() {
        assertThat(ScreenRules.files(FOLDER, ".properties"))
                .allSatisfy(file -> assertThat(ScreenRules.words(ScreenRules.read(file)))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void whatPersianSaysOfOneItSaysOfNoneTooAndSoNamesTheNumber() {
        Pattern wordsAlone = Pattern.compile("plural, one \\{[^{}#]*}");
        assertThat(new Words(true).in(Language.FA).t("councils.ballots.votes", 0))
                .contains("\u06f0");
        assertThat(ScreenRules.files(FOLDER, "_fa.properties"))
                .allSatisfy(file -> assertThat(ScreenRules.read(file))
                        .as("%s: =1 is one alone", file)
                        .doesNotContainPattern(wordsAlone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b=Please wait",
                "a.b=don't",
                "a.b=\u0644\u0637\u0641\u0627",
                "a.b=\u064a",
                "a.b=\u0643",
                "a.b=\u0645\u06cc \u0634\u0648\u062f"
            })
    void wordsThatBreakTheHouseStyleAreCaught(String bad) {
        assertThat(ScreenRules.words(bad)).isNotEmpty();
    }

    @Test
    void numbersComeOutInTheDigitsOfTheLanguage() {
        Words words = new Words(true);
        assertThat(words.in(Language.FA).t("frame.form.atmost", 1500)).contains("\u06f1\u066c\u06f5\u06f0\u06f0");
        assertThat(words.in(Language.EN).t("frame.form.atmost", 1500)).contains("1,500");
    }

    @Test
    void aMissingWordFailsHereAndShowsItsKeyToReaders() {
        assertThatThrownBy(() -> new Words(true).in(Language.FA).t("frame.no.such"))
                .hasMessageContaining("frame.no.such");
        assertThat(new Words(false).in(Language.FA).t("frame.no.such")).isEqualTo("frame.no.such");
    }

    private static List<String> differences(String persian, String english) {
        List<String> found = new ArrayList<>();
        Map<String, String> fa = arguments(persian);
        Map<String, String> en = arguments(english);
        TreeSet<String> keys = new TreeSet<>(fa.keySet());
        keys.addAll(en.keySet());
        for (String key : keys) {
            String inPersian = fa.getOrDefault(key, "missing");
            String inEnglish = en.getOrDefault(key, "missing");
            if (!inPersian.equals(inEnglish)) {
                found.add(key + ": fa " + inPersian + ", en " + inEnglish);
            }
        }
        return found;
    }

    private static Map<String, String> arguments(String file) {
        Properties words = new Properties();
        try (Reader in = new StringReader(file)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> all.put(key, argumentsOf(words.getProperty(key))));
        return all;
    }

    private static String argumentsOf(String message) {
        try {
            MessagePattern pattern = new MessagePattern(message);
            return IntStream.range(0, pattern.countParts())
                    .mapToObj(pattern::getPart)
                    .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                            || part.getType() == MessagePattern.Part.Type.ARG_NAME)
                    .map(pattern::getSubstring)
                    .sorted()
                    .distinct()
                    .toList()
                    .toString();
        } catch (IllegalArgumentException e) {
            return "unreadable";
        }
    }
}
