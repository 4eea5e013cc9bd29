package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** However often a report is sent, it is one report, and every way back leads to its code. */
@MahallaTest
class SendingOnceTests {
    private final ResidentsPhone phone;
    private final JdbcClient jdbc;

    @Autowired
    SendingOnceTests(MockMvcTester mvc, YakhchalQazi place, JdbcClient jdbc) {
        this.phone = new ResidentsPhone(mvc, place);
        this.jdbc = jdbc;
    }

    @Test
    void sentAgainItIsAnsweredWithTheFirstCode() {
        String contact = phone.lampOut();
        String first = phone.code(phone.send(contact, ""));
        assertThat(phone.code(phone.send(contact, ""))).isEqualTo(first);
        assertThat(phone.code(phone.send(contact, "09123456789"))).isEqualTo(first);
        assertThat(phone.code(phone.send(contact, "no number"))).isEqualTo(first);
    }

    @Test
    void sentByManyAtOnceItIsOneReport() throws Exception {
        String contact = phone.lampOut();
        long before = reports();
        Callable<String> send = () -> phone.code(phone.send(contact, ""));
        Set<String> codes = new HashSet<>();
        try (ExecutorService phones = Executors.newFixedThreadPool(6)) {
            for (Future<String> code : phones.invokeAll(Collections.nCopies(12, send))) {
                codes.add(code.get());
            }
        }
        assertThat(codes).hasSize(1);
        assertThat(reports()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/where", "/pin", "/what", "/outside", "/danger", "/contact", "/photos/0.jpg"})
    void everyStepLeadsToTheCodeOnceItIsSent(String step) {
        String received = phone.send(phone.lampOut(), "");
        assertThat(phone.get(received.replace("/received", step)))
                .hasStatus(303)
                .hasHeader("Location", received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/where", "/pin", "/what", "/contact"})
    void whatIsChangedAfterwardsChangesNothing(String step) {
        String received = phone.send(phone.lampOut(), "");
        String code = phone.code(received);
        Map<String, String> other =
                Map.of("area", "waste-cleaning", "text", DARK + " و زباله هم مانده است.", "place", "جای دیگر");
        assertThat(phone.post(received.replace("/received", step), other))
                .hasStatus(303)
                .hasHeader("Location", received);
        assertThat(phone.code(received)).isEqualTo(code);
    }

    private long reports() {
        return jdbc.sql("select count(*) from problems.report")
                .query(Long.class)
                .single();
    }
}
