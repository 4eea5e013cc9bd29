package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Taking in hand, closing with evidence, and what is refused on the way. */
class FollowingUpTests extends AtTheDesk {
    @Test
    void receivesTakesInHandAndClosesWithEvidence() throws IOException {
        Received received = town.report(home);
        assertThat(body(get("/desk", manager)))
                .contains("گزارش‌های تازه", DeskTown.WORDS, "گوینده پوشیده است", "نگاه نخست تا");
        assertThat(redirect(post(received, "/checks", manager, Map.of()))).endsWith("?done=verify");
        assertThat(state(received)).isEqualTo(State.VERIFIED);
        assertThat(redirect(post(received, "/hold", manager, Map.of("holder", "کارگروه عمران"))))
                .endsWith("?done=take_in_hand");
        assertThat(body(get("/desk/problems/" + id(received) + "?done=take_in_hand", manager)))
                .contains("پیگیری آغاز شد", "کارگروه عمران", "کار بعدی");
        assertThat(web.post()
                        .uri("/desk/problems/" + id(received) + "/solved")
                        .multipart()
                        .file(new MockMultipartFile("photos", "a.png", "image/png", png()))
                        .param("once", DeskTown.token())
                        .param("solved", "چراغ‌ها عوض شد")
                        .cookie(manager)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(photos.publicOf(received.problem())).hasSize(1);
        assertThat(body(get("/desk/problems/" + id(received), manager)))
                .contains("چراغ‌ها عوض شد", "گواه حل", "حالا نوبت ساکنان است");
    }

    @Test
    void closingNeedsWordsOrAPhoto() {
        Received received = inHand();
        MvcTestResult refused = post(received, "/solved", manager, Map.of("solved", ""));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("چند کلمه بنویسید");
        assertThat(state(received)).isEqualTo(State.IN_HAND);
    }

    @Test
    void aRefusedStepKeepsWhatWasTyped() {
        Received received = town.report(home);
        MvcTestResult refused = post(received, "/impossible", manager, Map.of("impossible", "بودجه نداریم"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("این کار در وضع کنونی شدنی نیست");
        MvcTestResult blank = post(received, "/answers", manager, Map.of("answer", "پ"));
        assertThat(blank).hasStatus(422);
        assertThat(body(blank)).contains(">پ</textarea>");
    }

    @Test
    void sentTwiceItHappensOnce() {
        Received received = town.report(home, DeskTown.WORDS, "+989121112233", List.of());
        Map<String, String> answer = Map.of("answer", "فردا می‌آییم", "once", DeskTown.token());
        assertThat(post(received, "/answers", manager, answer)).hasStatus(303);
        assertThat(post(received, "/answers", manager, answer)).hasStatus(303);
        assertThat(entries(received, "answer")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from platform.notice where purpose = 'problem-answered'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(1);
        Map<String, String> check = Map.of("once", DeskTown.token());
        assertThat(post(received, "/checks", manager, check)).hasStatus(303);
        assertThat(post(received, "/checks", manager, check)).hasStatus(303);
        assertThat(entries(received, "verify")).isEqualTo(1);
        assertThat(post(received, "/answers", manager, Map.of("answer", "فردا می‌آییم", "once", "!")))
                .hasStatus(422);
    }
}
