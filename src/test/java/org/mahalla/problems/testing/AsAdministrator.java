package org.mahalla.problems.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.testing.Everywhere;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who manages every place there is, signed in, and the ways to the rooms where Mahalla is run. */
@MahallaTest
public abstract class AsAdministrator {
    @Autowired
    protected MockMvcTester web;

    @Autowired
    protected Everywhere everywhere;

    @Autowired
    protected People people;

    @Autowired
    protected YakhchalQazi place;

    protected Cookie session = new Cookie("none", "");

    @BeforeEach
    protected void anAdministrator() {
        place.neighbourhood();
        session = everywhere.signIn(Role.ADMINISTRATOR);
    }

    protected MvcTestResult get(String path) {
        return get(path, session);
    }

    protected MvcTestResult get(String path, @Nullable Cookie who) {
        var request = web.get().uri(path);
        return (who == null ? request : request.cookie(who)).exchange();
    }

    /** Several values of one box stand in one with commas. */
    protected MvcTestResult post(String path, Cookie who, Map<String, String> form) {
        var request = web.post().uri(path).cookie(who).with(csrf());
        form.forEach(
                (name, value) -> request.param(name, name.equals("asked") ? value.split(",") : new String[] {value}));
        return request.exchange();
    }

    protected static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
