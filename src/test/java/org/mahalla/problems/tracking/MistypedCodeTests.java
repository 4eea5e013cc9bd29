package org.mahalla.problems.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A code with a wrong digit, or with neighbours swapped, is never looked up: no connection to the database is taken. */
@MahallaTest
@TestPropertySource(properties = {"mahalla.access.throttle.track.tries=0", "mahalla.access.throttle.track.within=1m"})
@Import(MistypedCodeTests.Counting.class)
class MistypedCodeTests {
    private static final ThreadLocal<Integer> CONNECTIONS = ThreadLocal.withInitial(() -> 0);

    private final ResidentsPhone phone;

    @Autowired
    MistypedCodeTests(MockMvcTester mvc, YakhchalQazi place) {
        this.phone = new ResidentsPhone(mvc, place);
    }

    @Test
    void neverReachesALookUp() {
        String right = phone.report();
        List<String> wrong = mistyped(right);
        assertThat(wrong).hasSizeGreaterThan(90);
        for (String code : wrong) {
            assertThat(connectionsFor(() -> phone.get("/track/" + code)))
                    .as(code)
                    .isZero();
        }
        String one = wrong.getFirst();
        for (String page : List.of("/choices", "/proof", "/contact", "/erase")) {
            assertThat(connectionsFor(() -> phone.get("/track/" + one + page)))
                    .as(page)
                    .isZero();
        }
        for (String form : List.of("/answer", "/choices", "/messages", "/proof", "/proof/code", "/contact", "/erase")) {
            assertThat(connectionsFor(() -> phone.post("/track/" + one + form, Map.of("typed", "1"))))
                    .as(form)
                    .isZero();
        }
        assertThat(connectionsFor(() -> phone.get("/track/" + right)))
                .as("the right one")
                .isPositive();
    }

    private static List<String> mistyped(String right) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(i)) {
                    all.add(right.substring(0, i) + digit + right.substring(i + 1));
                }
            }
            if (i > 0 && right.charAt(i) != right.charAt(i - 1)) {
                all.add(right.substring(0, i - 1) + right.charAt(i) + right.charAt(i - 1) + right.substring(i + 1));
            }
        }
        return all;
    }

    private static int connectionsFor(Runnable asking) {
        CONNECTIONS.set(0);
        asking.run();
        return CONNECTIONS.get();
    }

    /** Counts the connections that each thread takes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor countingConnections() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Counted(source) : bean;
                }
            };
        }
    }

    private static final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            CONNECTIONS.set(CONNECTIONS.get() + 1);
            return super.getConnection();
        }
    }
}
