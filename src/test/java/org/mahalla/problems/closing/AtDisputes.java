package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.Told;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A problem that the desk says is solved, a resident who disputes it, and the desk that reads the dispute. */
@MahallaTest
abstract class AtDisputes {
    static final String REASON = "دو تا از چراغ‌ها هنوز هر شب خاموش است";
    static final Pattern WAITING = Pattern.compile("(/desk/disputes/[0-9a-z]{26})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    YakhchalQazi place;

    @Autowired
    Told told;

    @Autowired
    People people;

    @Autowired
    Disputes disputes;

    @Autowired
    JdbcClient jdbc;

    ResidentsPhone phone;
    ProblemId problem = new ProblemId(new java.util.UUID(0, 0));
    String page = "";
    Cookie manager = new Cookie("none", "none");

    @BeforeEach
    void theDeskSaysThatSomethingIsSolved() {
        jdbc.sql("update problems.dispute set state = 'set_aside', decided_on = said_on where state = 'waiting'")
                .update();
        phone = new ResidentsPhone(mvc, place);
        problem = told.solved(phone.report());
        page = "/problems/" + problem.text();
        manager = people.signIn(Role.MANAGER, place.neighbourhood().path().value());
    }

    MvcTestResult dispute(String words, String once) {
        return phone.post(page + "/dispute", Map.of("words", words, "once", once));
    }

    String waiting() {
        Matcher link = WAITING.matcher(body(desk("/desk/disputes")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    MvcTestResult desk(String path) {
        return mvc.get().uri(path).cookie(manager).exchange();
    }

    MvcTestResult decide(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).cookie(manager).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
