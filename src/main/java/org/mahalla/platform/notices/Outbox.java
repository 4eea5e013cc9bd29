package org.mahalla.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.BrokenSealException;
import org.mahalla.shared.Language;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code platform.notice}. */
final class Outbox {
    /** A letter to be tried now, still sealed: which try this is, and the last one that will be made. */
    record Claim(UUID noticeId, Sealed sealed, int attempt, int mostAttempts) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(
            Channel channel,
            Language language,
            String purpose,
            byte[] address,
            byte[] subject,
            byte[] text,
            @Nullable MailThread thread) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Sealer sealer;

    Outbox(NamedParameterJdbcOperations batch, Sealer sealer) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.sealer = sealer;
    }

    /** Says which of the notices are new, in their order; they are due at once, or at the given moment. */
    List<Boolean> add(List<Notice> notices, LocalDate today, @Nullable Instant due) {
        List<SqlParameterSource> rows =
                notices.stream().map(notice -> row(notice, today, due)).toList();
        int[] added = batch.batchUpdate("""
                        insert into platform.notice (notice_id, key, channel, purpose, language, address_sealed,
                            subject_sealed, text_sealed, state, most_attempts, created_on, segments, next_try_at, reply_to,
                            message_id, thread)
                        values (:id, :key, :channel, :purpose, :language, :address,
                            :subject, :text, 'waiting', :most, :today, :segments, :due, :replyTo, :messageId, :thread)
                        on conflict (key) do nothing
                        """, rows.toArray(SqlParameterSource[]::new));
        return Arrays.stream(added).mapToObj(count -> count == 1).toList();
    }

    private SqlParameterSource row(Notice notice, LocalDate today, @Nullable Instant due) {
        return new MapSqlParameterSource()
                .addValue("id", UUID.randomUUID())
                .addValue("key", notice.key())
                .addValue("channel", notice.channel().code())
                .addValue("purpose", notice.purpose())
                .addValue("language", notice.language().code())
                .addValue("address", sealer.seal(notice.address()))
                .addValue("subject", sealer.seal(notice.subject()))
                .addValue("text", sealer.seal(notice.text()))
                .addValue("most", notice.mostAttempts())
                .addValue("today", today)
                .addValue("segments", segments(notice))
                .addValue("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .addValue(
                        "replyTo",
                        notice.thread() == null ? null : notice.thread().replyTo())
                .addValue(
                        "messageId",
                        notice.thread() == null ? null : notice.thread().messageId())
                .addValue(
                        "thread",
                        notice.thread() == null ? null : notice.thread().root());
    }

    boolean withdraw(String key) {
        return jdbc.sql("delete from platform.notice where key = ? and state = 'waiting' and attempts = 0")
                        .param(key)
                        .update()
                == 1;
    }

    private static int segments(Notice notice) {
        return notice.channel() == Channel.SMS ? SmsLength.of(notice.text()).segments() : 0;
    }

    /** Takes due letters for this node alone until {@code leaseEnd}; after a crash they are due again then. */
    List<Claim> claim(int most, Instant now, Instant leaseEnd) {
        return List.copyOf(jdbc.sql("""
                        update platform.notice
                        set attempts = attempts + 1, next_try_at = :leaseEnd
                        where notice_id in (
                            select notice_id from platform.notice
                            where state = 'waiting' and (next_try_at is null or next_try_at <= :now)
                            order by next_try_at nulls first
                            limit :most
                            for update skip locked)
                        returning notice_id, channel, language, purpose, address_sealed, subject_sealed, text_sealed,
                            attempts, most_attempts, reply_to, message_id, thread
                        """)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaseEnd", leaseEnd.atOffset(ZoneOffset.UTC))
                .query((row, number) -> claim(row))
                .list());
    }

    /** False when the letter was erased while it was under way. */
    boolean sent(UUID id) {
        return jdbc.sql("""
                update platform.notice
                set state = 'sent', address_sealed = null, subject_sealed = null, text_sealed = null,
                    next_try_at = null, failure = null, reply_to = null, message_id = null, thread = null
                where notice_id = :id
                """).param("id", id).update() == 1;
    }

    /** Deletes the letters with these words in their key, sent or not, and gives their ids. */
    List<UUID> deleteAbout(String word, String later) {
        return jdbc.sql("delete from platform.notice where key like :named returning notice_id")
                .param("named", "%:" + word + "%" + later + "%")
                .query(UUID.class)
                .list();
    }

    /** Due again at {@code nextTry}, or given up when that is null. */
    void failed(UUID id, String failure, @Nullable Instant nextTry) {
        jdbc.sql("""
                update platform.notice
                set state = :state, failure = :failure, next_try_at = :nextTry
                where notice_id = :id
                """)
                .param("id", id)
                .param("state", nextTry == null ? "failed" : "waiting")
                .param("failure", failure)
                .param("nextTry", nextTry == null ? null : nextTry.atOffset(ZoneOffset.UTC))
                .update();
    }

    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from platform.notice where created_on < :day")
                .param("day", day)
                .update();
    }

    List<NoticeCount> counts() {
        return List.copyOf(jdbc.sql("""
                        select channel, purpose, state, coalesce(failure, '') as failure, count(*) as notices,
                            sum(segments) as segments
                        from platform.notice
                        group by channel, purpose, state, coalesce(failure, '')
                        order by channel, purpose, state, coalesce(failure, '')
                        """)
                .query((row, number) -> new NoticeCount(
                        Channel.of(row.getString("channel")),
                        row.getString("purpose"),
                        row.getString("state"),
                        row.getString("failure"),
                        row.getLong("notices"),
                        row.getLong("segments")))
                .list());
    }

    /** Opens a claimed letter; one whose key is gone is lost for good and must not hold up the others. */
    Letter open(Claim claim) throws NotCarriedException {
        var sealed = claim.sealed();
        try {
            return new Letter(
                    claim.noticeId(),
                    sealed.channel(),
                    sealer.open(sealed.address()),
                    sealed.language(),
                    sealer.open(sealed.subject()),
                    sealer.open(sealed.text()),
                    sealed.purpose(),
                    sealed.thread());
        } catch (BrokenSealException e) {
            throw NotCarriedException.forGood("broken-seal");
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var sealed = new Sealed(
                Channel.of(row.getString("channel")),
                Language.EN.code().equals(row.getString("language")) ? Language.EN : Language.FA,
                row.getString("purpose"),
                row.getBytes("address_sealed"),
                row.getBytes("subject_sealed"),
                row.getBytes("text_sealed"),
                thread(row));
        return new Claim(
                row.getObject("notice_id", UUID.class), sealed, row.getInt("attempts"), row.getInt("most_attempts"));
    }

    private static @Nullable MailThread thread(ResultSet row) throws SQLException {
        String replyTo = row.getString("reply_to");
        return replyTo == null ? null : new MailThread(replyTo, row.getString("message_id"), row.getString("thread"));
    }
}
