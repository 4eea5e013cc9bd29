package org.mahalla.places.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mahalla.testing.TestSettings;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ContextConfiguration;

/** Places and what lies below them, on a real database of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PlacesTest.Below.class)
@ContextConfiguration(initializers = TestSettings.class)
public @interface PlacesTest {
    /** The floors that places may use. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.mahalla.shared",
                "org.mahalla.platform",
                "org.mahalla.frame",
                "org.mahalla.access",
                "org.mahalla.places"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    class Below {}
}
