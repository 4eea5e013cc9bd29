package org.mahalla.problems.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.places.Neighbourhood;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reports from a phone without JavaScript, step by step; each step gives the address of the next. */
public final class ResidentsPhone {
    public static final String DARK = "از دو هفته پیش چهار چراغ کوچه خاموش است.";
    private static final Pattern CODE = Pattern.compile("/track/(\\d{10})");

    private final MockMvcTester mvc;
    private final Neighbourhood here;

    public ResidentsPhone(MockMvcTester mvc, YakhchalQazi place) {
        this.mvc = mvc;
        this.here = place.neighbourhood();
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    public MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    public String where(String place) {
        return next(post("/report", Map.of("neighbourhood", here.id().text(), "place", place)));
    }

    public String say(String what, String area, String topic, String text) {
        return another(next(post(what, Map.of("area", area, "topic", topic, "text", text))));
    }

    /** Chooses what becomes of the personal details in the words: {@code out} or {@code desk}. */
    public String choose(String details, String choice) {
        return another(next(post(details, Map.of("choice", choice))));
    }

    /** Says of problems like this one, where some are offered, that this is another. */
    private String another(String next) {
        return next.endsWith("/similar") ? next(post(next, Map.of("same", ""))) : next;
    }

    /** Step 3 of a report about a lamp that is out. */
    public String lampOut() {
        return say(where(""), "lighting-power", "lamp-out", DARK);
    }

    public String send(String contact, String phone) {
        return next(post(contact, Map.of("phone", phone)));
    }

    /** Reads the code off the page that says “received”. */
    public String code(String received) {
        MvcTestResult page = get(received);
        assertThat(page).hasStatusOk();
        return found(CODE, page);
    }

    public String report() {
        return code(send(lampOut(), ""));
    }

    public static String found(Pattern pattern, MvcTestResult page) {
        try {
            Matcher found = pattern.matcher(page.getResponse().getContentAsString(StandardCharsets.UTF_8));
            assertThat(found.find()).as(pattern.pattern()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a step leads. */
    public static String next(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }
}
