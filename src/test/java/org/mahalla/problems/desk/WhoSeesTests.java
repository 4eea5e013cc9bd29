package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.shared.CompactId;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a member and a stranger see of a neighbourhood’s desk. */
class WhoSeesTests extends AtTheDesk {
    @Test
    void aMemberSeesAndNotesAndNothingElse() {
        Received received = inHand();
        Cookie member = town.signIn(Role.MEMBER, home);
        assertThat(body(get("/desk/problems/" + id(received), member)))
                .contains(DeskTown.WORDS, "یادداشت درونی")
                .doesNotContain("اعلام حل</span>", "پاسخ همگانی</label>");
        for (String page : List.of("/desk", "/desk/problems")) {
            assertThat(body(get(page, member))).doesNotContain("name=\"problem\"");
            assertThat(body(get(page, manager))).contains("name=\"problem\"");
        }
        assertThat(post(received, "/solved", member, Map.of("solved", "حل شد"))).hasStatus(404);
        assertThat(post(received, "/hold", member, Map.of())).hasStatus(404);
        assertThat(post(received, "/answers", member, Map.of("answer", "سلام"))).hasStatus(404);
        assertThat(post(received, "/notes", member, Map.of("note", "دیروز دیدم")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.IN_HAND);
    }

    @Test
    void anothersManagerFindsWhatIsNotThereAndWhatIsAlike() {
        Received received = town.report(home);
        Cookie stranger = town.signIn(Role.MANAGER, town.neighbourhood());
        String unknown = CompactId.encode(ids.next(home.id().territory()));
        for (String path : List.of("", "/checks", "/hold", "/solved", "/answers", "/notes", "/aside", "/override")) {
            MvcTestResult real = path.isEmpty()
                    ? get("/desk/problems/" + id(received), stranger)
                    : post(received, path, stranger, Map.of());
            MvcTestResult none = path.isEmpty()
                    ? get("/desk/problems/" + unknown, stranger)
                    : postTo("/desk/problems/" + unknown + path, stranger, Map.of());
            assertThat(real).as(path).hasStatus(404);
            assertThat(none).as(path).hasStatus(404);
            assertThat(plain(real, id(received))).as(path).isEqualTo(plain(none, unknown));
        }
        assertThat(body(get("/desk", stranger))).doesNotContain(DeskTown.WORDS);
        assertThat(body(get("/desk/problems", stranger))).doesNotContain(id(received));
        assertThat(redirectOrBody(get("/desk/problems?q=" + received.code().digits(), stranger)))
                .doesNotContain(id(received));
    }
}
