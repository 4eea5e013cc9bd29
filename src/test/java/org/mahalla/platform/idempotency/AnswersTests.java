package org.mahalla.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.TerritoryId;
import org.mahalla.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class AnswersTests {
    private static final TerritoryId QOM = new TerritoryId(25);
    private final DataSource source = TestDatabase.application(TestDatabase.fresh());
    private final Answers answers =
            new Answers(JdbcClient.create(source), new DataSourceTransactionManager(source), Clock.systemUTC());

    @Test
    void aRepeatedWriteGetsTheFirstAnswer() {
        AtomicInteger effects = new AtomicInteger();
        String first = answers.once(QOM, "form-1", "چراغ", () -> "code " + effects.incrementAndGet());
        String second = answers.once(QOM, "form-1", "چراغ", () -> "code " + effects.incrementAndGet());
        assertThat(second).isEqualTo(first).isEqualTo("code 1");
    }

    @Test
    void sixtyFourAtOnceHaveOneEffect() throws Exception {
        JdbcClient jdbc = JdbcClient.create(source);
        Callable<String> send = () -> answers.once(QOM, "form-2", "چاله", () -> {
            String code = java.util.UUID.randomUUID().toString();
            jdbc.sql("insert into platform.timeline_seal values ((select coalesce(max(seal_no), 0) + 1 from"
                            + " platform.timeline_seal), current_timestamp, 1, ''::bytea, ''::bytea)")
                    .update();
            return code;
        });
        Set<String> given = new HashSet<>();
        try (ExecutorService phones = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : phones.invokeAll(Collections.nCopies(64, send))) {
                given.add(answer.get());
            }
        }
        assertThat(given).hasSize(1);
        assertThat(jdbc.sql("select count(*) from platform.timeline_seal")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKeyAnswersForOneRequestOnly() {
        answers.once(QOM, "form-3", "چراغ", () -> "code");
        assertThatThrownBy(() -> answers.once(QOM, "form-3", "چاله", () -> "code"))
                .hasMessage("PLT-002");
    }

    @Test
    void aRefusedWriteLeavesNothingAndMayBeTriedAgain() {
        assertThatThrownBy(() -> answers.once(QOM, "form-4", "چراغ", () -> {
                    throw new IllegalStateException("no disk");
                }))
                .hasMessage("no disk");
        assertThat(answers.once(QOM, "form-4", "چراغ", () -> "code")).isEqualTo("code");
    }
}
