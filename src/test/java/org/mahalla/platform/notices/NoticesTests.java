package org.mahalla.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.platform.notices.Notices.Round;
import org.mahalla.shared.KeyRing;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.mahalla.testing.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NoticesTests {
    private static final String URL = TestDatabase.fresh();
    private static final PhoneNumber NUMBER = new PhoneNumber("+989123456789");

    @TempDir
    Path data;

    final SettableClock clock = new SettableClock();
    final JdbcClient jdbc = JdbcClient.create(TestDatabase.application(URL));
    final FakeCarrier carrier = new FakeCarrier();
    Notices notices;

    @BeforeEach
    void open() {
        jdbc.sql("delete from platform.notice").update();
        notices = notices();
    }

    @Test
    void carriesAWaitingNoticeOnce() {
        assertThat(notices.send(notice("a"))).isTrue();
        assertThat(notices.sendWaiting()).isEqualTo(new Round(1, 0, 0));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 0, 0));
        var letter = carrier.letters.getFirst();
        assertThat(letter.address()).isEqualTo(NUMBER.value());
        assertThat(letter.text()).isEqualTo("گزارش شما رسید.");
    }

    @Test
    void sendsAKeyOnlyOnce() {
        assertThat(notices.send(notice("a"))).isTrue();
        assertThat(notices.send(notice("a"))).isFalse();
        assertThat(notices.sendWaiting().sent()).isEqualTo(1);
        assertThat(notices.send(notice("a"))).isFalse();
    }

    @Test
    void sharesTheFateOfItsCause() {
        var source = TestDatabase.application(URL);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var outbox = new Outbox(new NamedParameterJdbcTemplate(source), sealer());
        transaction.executeWithoutResult(status -> {
            new Notices(outbox, Map.of(), new Mailbox(data, clock), clock).send(notice("rolled back"));
            status.setRollbackOnly();
        });
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 0, 0));
    }

    @Test
    void keepsWordsSealedAndDropsThemWhenSent() {
        notices.send(notice("a"));
        assertThat(rows()).doesNotContain("گزارش", "912");
        notices.sendWaiting();
        var empty = jdbc.sql("""
                        select count(*) from platform.notice
                        where state = 'sent' and address_sealed is null and subject_sealed is null
                          and text_sealed is null and next_try_at is null
                        """).query(Long.class).single();
        assertThat(empty).isEqualTo(1);
    }

    @Test
    void triesAgainLaterAndLater() {
        carrier.failure = NotCarriedException.forNow("http-503");
        notices.send(notice("a"));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 1, 0));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 0, 0));
        clock.pass(Duration.ofSeconds(31));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 1, 0));
        clock.pass(Duration.ofSeconds(31));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 0, 0));
        carrier.failure = null;
        clock.pass(Duration.ofMinutes(2));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(1, 0, 0));
    }

    @Test
    void givesUpAtLastAndSaysWhy() {
        carrier.failure = NotCarriedException.forNow("timeout");
        notices.send(notice("code").brief());
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < 5; i++) {
            rounds.add(notices.sendWaiting());
            clock.pass(Duration.ofHours(1));
        }
        assertThat(rounds.stream().mapToInt(Round::putOff).sum()).isEqualTo(2);
        assertThat(rounds.stream().mapToInt(Round::givenUp).sum()).isEqualTo(1);
        assertThat(notices.counts())
                .containsExactly(new NoticeCount(Channel.SMS, "report-received", "failed", "timeout", 1, 1));
    }

    @Test
    void givesUpAtOnceWhereThereIsNoHope() {
        carrier.failure = NotCarriedException.forGood("http-400");
        notices.send(notice("a"));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(0, 0, 1));
    }

    @Test
    void triesAgainWhatANodeTookWithItWhenItDied() {
        notices.send(notice("a"));
        var now = clock.instant();
        assertThat(new Outbox(new NamedParameterJdbcTemplate(TestDatabase.application(URL)), sealer())
                        .claim(20, now, now.plusSeconds(600)))
                .hasSize(1);
        assertThat(notices.sendWaiting().sent()).isZero();
        clock.pass(Duration.ofMinutes(11));
        assertThat(notices.sendWaiting().sent()).isEqualTo(1);
    }

    @Test
    void isNotHeldUpByALetterItCannotOpen() {
        var lostKey = new Sealer(KeyRing.at(data.resolve("lost")));
        new Notices(
                        new Outbox(new NamedParameterJdbcTemplate(TestDatabase.application(URL)), lostKey),
                        Map.of(),
                        new Mailbox(data, clock),
                        clock)
                .send(notice("lost"));
        notices.send(notice("a"));
        assertThat(notices.sendWaiting()).isEqualTo(new Round(1, 0, 1));
    }

    @Test
    void refusesAnAddressOfAnotherChannel() {
        assertThatThrownBy(() -> new Notice(
                        "k", Channel.EMAIL, NUMBER.value(), Language.FA, "", "text", "report-received", 1, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesTheWorkBetweenNodes() throws Exception {
        for (int i = 0; i < 100; i++) {
            notices.send(notice("n" + i));
        }
        var nodes = List.<Callable<Round>>of(
                () -> notices().sendWaiting(),
                () -> notices().sendWaiting(),
                () -> notices().sendWaiting());
        int sent = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var round : threads.invokeAll(nodes)) {
                sent += round.get().sent();
            }
        }
        assertThat(sent).isEqualTo(100);
        assertThat(carrier.letters).extracting(Letter::noticeId).doesNotHaveDuplicates();
    }

    @Test
    void forgetsAfterSevenDays() {
        notices.send(notice("a"));
        notices.sendWaiting();
        clock.pass(Duration.ofDays(7));
        assertThat(notices.forgetOld()).isZero();
        clock.pass(Duration.ofDays(1));
        assertThat(notices.forgetOld()).isEqualTo(1);
    }

    private Notices notices() {
        var outbox = new Outbox(new NamedParameterJdbcTemplate(TestDatabase.application(URL)), sealer());
        return new Notices(outbox, Map.of(Channel.SMS, carrier), new Mailbox(data, clock), clock);
    }

    private Sealer sealer() {
        return new Sealer(KeyRing.at(data.resolve("keys")));
    }

    private static Notice notice(String key) {
        return Notice.sms(key, "report-received", NUMBER, Language.FA, "گزارش شما رسید.");
    }

    private String rows() {
        return jdbc.sql("select address_sealed || subject_sealed || text_sealed from platform.notice")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single();
    }

    private static final class FakeCarrier implements Carrier {
        final List<Letter> letters = new CopyOnWriteArrayList<>();
        volatile @Nullable NotCarriedException failure;

        @Override
        public void carry(Letter letter) throws NotCarriedException {
            if (failure != null) {
                throw failure;
            }
            letters.add(letter);
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tehran");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
