package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;

/** Setting aside, bringing back and overriding. */
class LeavingTheWayTests extends AtTheDesk {
    @Test
    void aManagerOverridesWithAReasonAndNeverToAnEnd() {
        Received received = town.report(home);
        assertThat(post(received, "/override", manager, Map.of("target", "confirmed", "reason", "می‌دانم")))
                .hasStatus(422);
        assertThat(body(post(received, "/override", manager, Map.of("target", "confirmed", "reason", "می‌دانم"))))
                .contains("با دلیل نمی‌توان به «تأیید ساکنان» رسید");
        assertThat(body(post(received, "/override", manager, Map.of("target", "new", "reason", "می‌دانم"))))
                .contains("همین حالا در این وضع است");
        assertThat(body(post(received, "/override", manager, Map.of("target", "x", "reason", "می‌دانم"))))
                .contains("وضعی را از فهرست برگزینید");
        assertThat(post(received, "/override", manager, Map.of("target", "in_hand", "reason", "نشست ۱۲ چنین خواست")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.IN_HAND);
        Cookie secretary = town.signIn(Role.SECRETARY, home);
        assertThat(post(received, "/override", secretary, Map.of("target", "new", "reason", "نه")))
                .hasStatus(404);
    }

    @Test
    void whatIsSetAsideComesBackWithAReason() {
        Received received = town.report(home);
        assertThat(post(received, "/aside", manager, Map.of("as", "spam"))).hasStatus(303);
        assertThat(problems.get(received.problem()).setAsideAs()).isEqualTo("spam");
        assertThat(post(received, "/return", manager, Map.of("why", "اشتباه بود")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.NEW);
        assertThat(problems.get(received.problem()).setAsideAs()).isNull();
    }
}
