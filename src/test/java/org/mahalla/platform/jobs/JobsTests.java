package org.mahalla.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Refusal;
import org.mahalla.testing.TestDatabase;

class JobsTests {
    private final String url = TestDatabase.fresh();
    private final Counting counting = new Counting();
    private Workshop workshop = new Workshop(url, List.of(counting), List.of());

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void doesTheWorkOnceAndKeepsItsResult() {
        workshop.open();
        counting.permits.release(3);
        UUID person = new IdMaker(Clock.systemUTC()).next(new org.mahalla.shared.TerritoryId(1));
        JobId id = workshop.jobs.submit("counting", new Counting.Pieces(3, ""), person);
        JobCard card = over(id);
        assertThat(card.state()).isEqualTo(JobState.DONE);
        assertThat(card.result()).containsEntry("counted", 3);
        assertThat(card.title()).isEqualTo(JobTitle.of("test.counting", "3"));
        assertThat(card.fraction()).hasValue(1);
        assertThat(card.done()).isEqualTo(3);
        assertThat(workshop.directory.newestOf(person, 5)).containsExactly(card);
        assertThat(counting.runs).hasValue(1);
    }

    @Test
    void isNotQueuedWhenTheCallersTransactionIsRolledBack() {
        workshop.transaction.executeWithoutResult(status -> {
            workshop.jobs.submit("counting", new Counting.Pieces(0, ""), null);
            status.setRollbackOnly();
        });
        assertThat(workshop.directory.newest(10)).isEmpty();
        assertThat(workshop.client
                        .sql("select count(*) from platform.scheduled_tasks where task_name = 'job'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsRealCountsAndTheTimeLeftWhileItRuns() {
        workshop.open();
        JobId id = workshop.jobs.submit("counting", new Counting.Pieces(100, ""), null);
        counting.permits.release(50);
        await().atMost(Duration.ofSeconds(10)).until(() -> workshop.card(id).done() == 50);
        JobCard card = workshop.card(id);
        assertThat(card.state()).isEqualTo(JobState.RUNNING);
        assertThat(card.fraction()).hasValue(0.5);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> workshop.card(id).timeLeft().isPresent());
        assertThat(workshop.card(id).timeLeftKey()).contains("platform.jobs.left.seconds");
        counting.permits.release(50);
        assertThat(over(id).timeLeft()).isEmpty();
    }

    @Test
    void endsWithinTwoSecondsOfBeingCancelled() {
        workshop.open();
        JobId id = workshop.jobs.submit("counting", new Counting.Pieces(5, ""), null);
        await().until(() -> workshop.card(id).state() == JobState.RUNNING);
        workshop.jobs.cancel(id);
        await().atMost(Duration.ofSeconds(2)).until(() -> workshop.card(id).state() == JobState.CANCELLED);
    }

    @Test
    void aWaitingJobIsCancelledAtOnceAndNeverRuns() {
        JobId id = workshop.jobs.submit("counting", new Counting.Pieces(0, ""), null);
        workshop.jobs.cancel(id);
        assertThat(workshop.card(id).state()).isEqualTo(JobState.CANCELLED);
        workshop.open();
        await().until(() -> waiting() == 0);
        assertThat(counting.runs).hasValue(0);
    }

    @Test
    void tellsWhyItFailed() {
        workshop.open();
        JobCard card = over(workshop.jobs.submit("counting", new Counting.Pieces(0, "refuse"), null));
        assertThat(card.state()).isEqualTo(JobState.FAILED);
        assertThat(card.problem()).contains(Refusal.of("PLT-304", 7));
    }

    @Test
    void triesAgainAfterAFault() {
        workshop.open();
        counting.breakages.set(1);
        JobCard card = over(workshop.jobs.submit("counting", new Counting.Pieces(0, ""), null));
        assertThat(card.state()).isEqualTo(JobState.DONE);
        assertThat(counting.runs).hasValue(2);
    }

    @Test
    void refusesAKindOrPayloadNobodyKnows() {
        assertThatThrownBy(() -> workshop.jobs.submit("no such", "x", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> workshop.jobs.submit("counting", "x", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnAfterACleanStop() {
        workshop.open();
        JobId id = workshop.jobs.submit("counting", new Counting.Pieces(2, ""), null);
        await().until(() -> workshop.card(id).state() == JobState.RUNNING);
        workshop.close();
        assertThat(workshop.card(id).state()).isEqualTo(JobState.QUEUED);
        workshop = new Workshop(url, List.of(counting), List.of()).open();
        counting.permits.release(2);
        assertThat(over(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void isTakenOverFromAKilledProcessAndNeverRunsTwiceAtOnce() throws Exception {
        JobId id = workshop.jobs.submit("counting", new Counting.Pieces(4, ""), null);
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherNode.class.getName(),
                        url)
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(40)).until(() -> workshop.card(id).done() == 1);
        workshop.open();
        assertThat(JobLock.take(workshop.database, id)).isEmpty();
        killed.destroyForcibly().waitFor();
        counting.permits.release(4);
        assertThat(over(id).state()).isEqualTo(JobState.DONE);
        assertThat(counting.runs).hasValue(1);
    }

    @Test
    void recurringWorkComesRoundAgainAlsoAfterAFault() {
        AtomicInteger rounds = new AtomicInteger();
        workshop.close();
        workshop = new Workshop(url, List.of(counting), List.of(new Every("round", Duration.ofMillis(200), () -> {
                    if (rounds.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first round fails");
                    }
                })))
                .open();
        await().atMost(Duration.ofSeconds(10)).until(() -> rounds.get() >= 3);
    }

    @Test
    void saysTheTimeLeftInPlainSteps() {
        assertThat(card(Duration.ofSeconds(7)).timeLeftNumber()).isEqualTo(10);
        assertThat(card(Duration.ofSeconds(100)).timeLeftNumber()).isEqualTo(2);
        assertThat(card(Duration.ofHours(3)).timeLeftKey()).contains("platform.jobs.left.hours");
    }

    private static JobCard card(Duration left) {
        return new JobCard(
                new JobId(new UUID(0, 0)),
                "k",
                JobTitle.of("t"),
                java.util.Optional.empty(),
                JobState.RUNNING,
                false,
                1,
                java.util.OptionalLong.of(2),
                java.util.Optional.of(left),
                java.util.Map.of(),
                java.util.Optional.empty(),
                Instant.EPOCH,
                java.util.Optional.empty());
    }

    private JobCard over(JobId id) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> workshop.card(id).state().isOver());
        return workshop.card(id);
    }

    private int waiting() {
        return workshop.client
                .sql("select count(*) from platform.scheduled_tasks where task_name = 'job'")
                .query(Integer.class)
                .single();
    }
}
