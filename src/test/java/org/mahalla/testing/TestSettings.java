package org.mahalla.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application its own database and data folder. */
public final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NEWS_AFTER = "mahalla.desk.news-after";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertyValues.of(
                            "mahalla.database.url=" + TestDatabase.fresh(),
                            "mahalla.data=" + Files.createTempDirectory("mahalla-data"),
                            "mahalla.referrals.mail.address=answer@mahalla.example",
                            "mahalla.desk.promise-news-after=0s",
                            NEWS_AFTER + "=" + context.getEnvironment().getProperty(NEWS_AFTER, "0s"))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
