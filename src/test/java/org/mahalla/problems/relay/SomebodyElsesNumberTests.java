package org.mahalla.problems.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.ResidentsPhone;

/** Whoever knows a number can neither lock its owner out nor fill their phone. */
class SomebodyElsesNumberTests extends AtTheRelay {
    private static final int MOST = 5;

    @Test
    void askingToFollowWithItKeepsNobodyFromTheirOwnReport() {
        Received own = reported();
        for (int i = 0; i < MOST; i++) {
            assertThat(follow()).as("%d", i).isEqualTo(303);
        }
        assertThat(follow()).isEqualTo(429);
        assertThat(writer.post(track(own) + "/proof", Map.of())).hasStatus(303);
        assertThat(phone().post("/sign-in", Map.of("contact", "0" + number.substring(1))))
                .hasStatus(303);
    }

    @Test
    void theCodesOfAnotherReportWithItKeepNobodyFromTheirOwn() {
        Received own = reported();
        Received other = reported();
        for (int i = 0; i < MOST; i++) {
            assertThat(phone().post(track(other) + "/proof", Map.of())).hasStatus(303);
        }
        assertThat(phone().post(track(other) + "/proof", Map.of())).hasStatus(429);
        assertThat(writer.post(track(own) + "/proof", Map.of())).hasStatus(303);
    }

    @Test
    void itIsToldOfSoManyReportsADayAndTheOthersAreTakenAllTheSame() {
        for (int i = 0; i < MOST; i++) {
            assertThat(reported().told()).isTrue();
        }
        Received silent = reported();
        assertThat(silent.told()).isFalse();
        assertThat(post.to(number.substring(1), "report-received")).hasSize(MOST);
        assertThat(writer.read(track(silent))).contains("چراغ");
    }

    @Test
    void whoIsNotToldReadsSoWithTheCode() {
        ResidentsPhone resident = new ResidentsPhone(mvc, place);
        for (int i = 0; i < MOST; i++) {
            reported();
        }
        String received = resident.send(resident.lampOut(), "0" + number.substring(1));
        assertThat(resident.code(received)).hasSize(10);
        assertThat(resident.get(received)).bodyText().contains("این بار پیامی فرستاده نشد");
        assertThat(resident.get(resident.send(resident.lampOut(), "")))
                .bodyText()
                .doesNotContain("پیامی فرستاده نشد");
    }

    private int follow() {
        return phone().post("/follow", Map.of("place", here().id().text(), "contact", "0" + number.substring(1)))
                .getResponse()
                .getStatus();
    }
}
