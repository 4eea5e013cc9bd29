package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;

/** Answers to begin with: written once, filled for each problem, of one’s own places alone. */
class ReadyAnswersTests extends AtTheDesk {
    private static final Pattern ID = Pattern.compile("/desk/replies/([0-9a-z]{26})");

    @Test
    void isWrittenOnceAndFilledForAProblem() {
        assertThat(body(get("/desk/replies", manager))).contains("هنوز پاسخ آماده‌ای ندارید");
        keep(manager, Map.of());
        Received received = inHand();
        String page = body(get("/desk/problems/" + id(received), manager));
        assertThat(page).contains("آغاز با پاسخ آماده", "رسیدگی شد");
        String filled = body(get("/desk/problems/" + id(received) + "?reply=" + only(), manager));
        assertThat(filled).contains("مشکل ۱ در " + home.name().fa() + " در دست ادارهٔ");
        assertThat(entries(received, "answer")).isZero();
    }

    @Test
    void eachStandsBesideTheWordsItIsFor() {
        Received received = town.report(home, DeskTown.WORDS, "+989121115561", List.of());
        post(received, "/checks", manager, Map.of());
        post(received, "/hold", manager, Map.of());
        for (String purpose : List.of("solved", "impossible")) {
            String id = kept(purpose);
            String page = body(get("/desk/problems/" + id(received), manager));
            assertThat(page)
                    .containsPattern("id=\"reply-" + purpose + "\"[^§]*" + id)
                    .doesNotContain("reply-answer");
            String filled = body(get("/desk/problems/" + id(received) + "?reply=" + id, manager));
            assertThat(filled)
                    .containsPattern("name=\"" + purpose + "\"[^>]*>مشکل [۰-۹]+ در "
                            + home.name().fa());
            postTo("/desk/replies/" + id + "/retire", manager, Map.of());
        }
        String ask = kept("ask");
        String address = "/desk/problems/" + id(received) + "/reports/"
                + received.report().text();
        assertThat(body(get(address, manager))).contains("reply-message", ask);
        assertThat(body(get(address + "?reply=" + ask, manager)))
                .containsPattern(
                        "name=\"message\"[^>]*>مشکل [۰-۹]+ در " + home.name().fa());
        assertThat(body(get("/desk/problems/" + id(received) + "?reply=" + ask, manager)))
                .doesNotContain("در دست ادارهٔ برق است.");
    }

    @Test
    void asksForRightFieldsAndNobodysDetails() {
        assertThat(postTo("/desk/replies/new", manager, form(Map.of("fa", "سلام {nobody} خوبید"))))
                .hasStatus(422);
        var details = postTo("/desk/replies/new", manager, form(Map.of("fa", "به ۰۹۱۲۱۲۳۴۵۶۷ زنگ بزنید")));
        assertThat(details).hasStatus(422);
        assertThat(body(details)).contains("به ۰۹۱۲۱۲۳۴۵۶۷ زنگ بزنید");
        assertThat(postTo("/desk/replies/new", manager, form(Map.of("place", "ir.elsewhere"))))
                .hasStatus(422);
    }

    @Test
    void nobodyElsesIsOfferedOrOpened() {
        keep(manager, Map.of());
        String id = only();
        var elsewhere = town.neighbourhood();
        Cookie other = town.signIn(Role.MANAGER, elsewhere);
        assertThat(get("/desk/replies/" + id, other)).hasStatus(404);
        Received theirs = town.report(elsewhere);
        assertThat(body(get("/desk/problems/" + id(theirs) + "?reply=" + id, other)))
                .doesNotContain("در دست ادارهٔ");
        assertThat(get("/desk/replies", town.signIn(Role.MEMBER, home))).hasStatus(404);
    }

    @Test
    void isChangedAndTakenOffTheList() {
        keep(manager, Map.of());
        String id = only();
        assertThat(postTo("/desk/replies/" + id, manager, form(Map.of("name", "نام تازه"))))
                .hasStatus(303);
        assertThat(body(get("/desk/replies", manager))).contains("نام تازه");
        postTo("/desk/replies/" + id + "/retire", manager, Map.of());
        assertThat(body(get("/desk/replies", manager))).contains("هنوز پاسخ آماده‌ای ندارید");
    }

    private void keep(Cookie who, Map<String, String> typed) {
        assertThat(postTo("/desk/replies/new", who, form(typed))).hasStatus(303);
    }

    private Map<String, String> form(Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "place", home.path().value(),
                "purpose", "answer",
                "name", "رسیدگی شد",
                "fa", "مشکل {number} در {place} در دست ادارهٔ برق است.",
                "en", "Problem {number} in {place} is with the power company."));
        form.putAll(typed);
        return form;
    }

    private String kept(String purpose) {
        keep(manager, Map.of("purpose", purpose));
        return only();
    }

    private String only() {
        Matcher found = ID.matcher(body(get("/desk/replies", manager)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
