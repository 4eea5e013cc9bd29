package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;

/** The queue of words and photos that wait for a look before everybody may read and see them. */
class ModerationTests extends AtTheDesk {
    @Test
    void nothingWaitsWhereNothingWasAccepted() {
        town.report(home);
        assertThat(body(get("/desk/moderation", manager))).contains("چیزی منتظر انتشار نیست");
    }

    @Test
    void anAcceptedReportWaitsUntilItsWordsAreOut() {
        Received received = town.report(home);
        post(received, "/checks", manager, Map.of());
        assertThat(body(get("/desk/moderation", manager))).contains(id(received), DeskTown.WORDS);
        String next = redirect(post(
                received,
                "/text",
                manager,
                Map.of("title", "چراغ‌های کوچه", "body", "چهار چراغ خاموش است.", "back", "/desk/moderation")));
        assertThat(next).endsWith("/desk/moderation");
        assertThat(body(get("/desk/moderation", manager))).contains("چیزی منتظر انتشار نیست");
        assertThat(body(get("/problems/" + id(received), null))).contains("چهار چراغ خاموش است.");
    }

    @Test
    void aPhotoWaitsToo() throws Exception {
        Received received = town.report(
                home, DeskTown.WORDS, null, List.of(intake.accept(png()).get()));
        post(received, "/checks", manager, Map.of());
        post(received, "/text", manager, Map.of("title", "چراغ‌های کوچه", "body", "چهار چراغ خاموش است."));
        assertThat(body(get("/desk/moderation", manager))).contains(id(received));
        ProblemPhoto photo = photos.all(received.problem()).getFirst();
        post(received, "/photos/" + photo.id().text() + "/publish", manager, Map.of("back", "/desk/moderation"));
        assertThat(body(get("/desk/moderation", manager))).contains("چیزی منتظر انتشار نیست");
    }

    @Test
    void theQueueIsForThoseWhoMayPublish() {
        assertThat(get("/desk/moderation", town.signIn(Role.MEMBER, home))).hasStatus(404);
    }

    @Test
    void backLeadsNowhereElse() {
        Received received = town.report(home);
        post(received, "/checks", manager, Map.of());
        assertThat(redirect(post(
                        received,
                        "/text",
                        manager,
                        Map.of(
                                "title", "چراغ‌های کوچه",
                                "body", "چهار چراغ خاموش است.",
                                "back", "https://example.org/"))))
                .contains("/desk/problems/" + id(received));
    }
}
