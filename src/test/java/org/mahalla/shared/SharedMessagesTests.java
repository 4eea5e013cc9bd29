package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SharedMessagesTests {
    @Test
    void sayTheSameInBothLanguages() throws IOException {
        assertThat(messages(Language.FA).keySet())
                .isEqualTo(messages(Language.EN).keySet());
    }

    @Test
    void showYearsWithoutSignsBetweenThousands() throws IOException {
        Refusal refusal = JalaliDate.refusal(1199, 1, 1).orElseThrow();
        assertThat(format(Language.FA, refusal)).contains("۱۲۰۰", "۱۵۰۰", "۱۸۲۱", "۲۱۲۲");
        assertThat(format(Language.EN, refusal)).contains("1200", "1500", "1821", "2122");
    }

    private static String format(Language language, Refusal refusal) throws IOException {
        String pattern = messages(language).getProperty("refusal." + refusal.code());
        return new MessageFormat(pattern, ULocale.forLocale(language.locale()))
                .format(refusal.parameters().toArray());
    }

    private static Properties messages(Language language) throws IOException {
        Properties messages = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                SharedMessagesTests.class.getResourceAsStream("/messages/shared_" + language.code() + ".properties"))) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
