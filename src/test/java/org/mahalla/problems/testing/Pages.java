package org.mahalla.problems.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What everybody reads at an address, typed as a person types it. */
public final class Pages {
    private Pages() {}

    public static String body(MockMvcTester browser, String address) {
        var result = browser.get().uri(URI.create(encoded(address))).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        address.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.codePointAt(0) < 128 && c.codePointAt(0) > 32
                        ? c
                        : URLEncoder.encode(c, StandardCharsets.UTF_8).replace("+", "%20"))
                .forEach(out::append);
        return out.toString();
    }
}
