package org.mahalla.problems.topics;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.AsAdministrator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two administrators at the taxonomy, which is afterwards what it was. */
abstract class EditingTopics extends AsAdministrator {
    static final String LAMP = "lamp-out";
    static final String DARK = "dark-passage";

    @Autowired
    Topics topics;

    @Autowired
    Versions versions;

    @Autowired
    TopicDrafts drafts;

    @Autowired
    EditTopic edit;

    @Autowired
    PublishTaxonomy publish;

    @Autowired
    Clock clock;

    int first;
    Cookie one = new Cookie("none", "");
    Cookie two = new Cookie("none", "");

    @BeforeEach
    void twoAdministrators() {
        first = versions.newest().orElseThrow().number();
        one = people.signIn(everywhere.with(Role.ADMINISTRATOR));
        two = session;
    }

    @AfterEach
    void backToWhereItBegan() {
        drafts.dropAll();
        if (versions.newest().orElseThrow().number() != first) {
            Viewer administrator = everywhere.viewer(Role.ADMINISTRATOR);
            publish.goBack(administrator, first, LocalDate.now(clock));
            if (!drafts.all().isEmpty()) {
                publish.publish(administrator, TopicDrafts.mark(drafts.all()), "back");
            }
        }
    }

    List<String> codes(String area) {
        return topics.area(area).orElseThrow().topics().stream()
                .map(Topic::code)
                .toList();
    }

    /** The form as the page gives it, with one field typed anew; `asked` is left with what is given. */
    Map<String, String> form(String code, String field, String value) {
        Node node = Objects.requireNonNull(edit.taxonomy().find(code));
        TopicForm form = TopicForm.of(node);
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "nameFa", Objects.requireNonNull(form.nameFa()),
                "nameEn", Objects.requireNonNull(form.nameEn()),
                "otherNames", Objects.requireNonNull(form.otherNames()),
                "area", Objects.requireNonNull(form.area()),
                "agencyKind", Objects.requireNonNullElse(form.agencyKind(), ""),
                "responseDays", Objects.requireNonNull(form.responseDays()),
                "duplicateRadius", Objects.requireNonNull(form.duplicateRadius()),
                "seen", Objects.requireNonNull(form.seen()),
                "asked", String.join(",", Objects.requireNonNull(form.asked()))));
        fields.put(field, value);
        return fields;
    }

    static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> more = new java.util.HashMap<>(form);
        more.put(field, value);
        return more;
    }

    MvcTestResult save(Cookie session, String code, Map<String, String> form) {
        return post("/admin/topics/" + code, session, form);
    }

    MvcTestResult publish(Cookie session) {
        return post(
                "/admin/topics/versions",
                session,
                Map.of("seen", TopicDrafts.mark(drafts.all()), "reason", "رأی شورای شهر"));
    }

    MvcTestResult approve(Cookie session, String code) {
        return post(
                "/admin/topics/" + code + "/approve",
                session,
                Map.of(
                        "seen",
                        Objects.requireNonNull(drafts.all().get(code)).node().mark()));
    }
}
