package org.mahalla.problems.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.platform.notices.Letter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser that keeps its cookies, of a resident who reads the letters that were sent to them. */
public final class RememberingPhone {
    private static final Pattern SIX = Pattern.compile("#(\\d{6})");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");

    private final MockMvcTester mvc;
    private final Post post;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public RememberingPhone(MockMvcTester mvc, Post post) {
        this.mvc = mvc;
        this.post = post;
    }

    public RememberingPhone with(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
        return this;
    }

    public MvcTestResult get(String path) {
        var request = mvc.get().uri(path);
        return kept(request.cookie(all()).exchange());
    }

    public MvcTestResult post(String path, Map<String, String> typed) {
        var request = mvc.post().uri(path).with(csrf()).cookie(all());
        typed.forEach(request::param);
        return kept(request.exchange());
    }

    /** The page as text. */
    public String read(String path) {
        MvcTestResult page = get(path);
        assertThat(page).hasStatusOk();
        return body(page);
    }

    /** What makes the filled page one of its kind. */
    public String once(String path) {
        Matcher found = ONCE.matcher(read(path));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Asks for the one-time code of a report and types what came to the address. */
    public void prove(String code, String address) {
        assertThat(post("/track/" + code + "/proof", Map.of())).hasStatus(303);
        assertThat(post("/track/" + code + "/proof/code", Map.of("typed", codeSentTo(address))))
                .hasStatus(303);
    }

    /** The newest one-time code that came to the address. */
    public String codeSentTo(String address) {
        Matcher six = SIX.matcher(post.to(address, "one-time-code").getFirst().text());
        assertThat(six.find()).isTrue();
        return six.group(1);
    }

    /** The letters to the address, newest first. */
    public List<String> letters(String address) {
        return post.to(address).stream().map(Letter::text).toList();
    }

    public static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private Cookie[] all() {
        cookies.putIfAbsent("none", new Cookie("none", "1"));
        return cookies.values().toArray(new Cookie[0]);
    }

    private MvcTestResult kept(MvcTestResult result) {
        Arrays.stream(result.getResponse().getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        });
        return result;
    }
}
