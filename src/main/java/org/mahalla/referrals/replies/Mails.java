package org.mahalla.referrals.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.mail.MailAttachment;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of messages. Who wrote, what, and what came along is sealed. */
@Component
class Mails {
    static final int PAGE = 25;
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private static final String OWN = """
            (cast(:own as text[]) is null or referral_id is null or exists (
                select 1
                from referrals.referral r
                where r.territory_id = mail.territory_id and r.referral_id = mail.referral_id
                  and r.secretariat = any (cast(:own as text[]))))
            """;

    private final JdbcClient jdbc;
    private final OwnSecretariats secretariats;
    private final Sealer sealer;
    private final IdMaker ids;
    private final Clock clock;

    Mails(JdbcClient jdbc, OwnSecretariats secretariats, Sealer sealer, IdMaker ids, Clock clock) {
        this.jdbc = jdbc;
        this.secretariats = secretariats;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** A line of the list. */
    record Line(MailId id, MailReply.Kind kind, @Nullable Why why, LocalDate cameOn, String subject, boolean erased) {}

    /** Keeps a message as one that waits for a person. */
    MailId add(MailReply mail, Why why, @Nullable Referral about) {
        MailId id = new MailId(ids.next(NOWHERE));
        jdbc.sql("""
                        insert into referrals.mail
                            (mail_id, kind, why, state, came_on, territory_id, referral_id, place_path, left_out, from_sealed,
                             subject_sealed, text_sealed, whole_sealed)
                        values (:id, :kind, :why, 'waiting', :today, :territory, :referral, :place, :leftOut, :from, :subject,
                                :text, :whole)
                        """)
                .param("id", id.value())
                .param("kind", mail.kind().name())
                .param("why", why.code())
                .param("today", LocalDate.now(clock))
                .param(
                        "territory",
                        about == null ? null : about.id().territory().value(),
                        Types.INTEGER)
                .param("referral", about == null ? null : about.id().value(), Types.OTHER)
                .param("place", about == null ? null : about.place().value(), Types.VARCHAR)
                .param("leftOut", mail.leftOut())
                .param("from", sealer.seal(mail.from()))
                .param("subject", sealer.seal(mail.subject()))
                .param("text", sealer.seal(mail.text()))
                .param("whole", sealer.seal(mail.whole()))
                .update();
        int position = 0;
        for (MailAttachment file : mail.attachments()) {
            add(id, ++position, file);
        }
        return id;
    }

    private void add(MailId id, int position, MailAttachment file) {
        jdbc.sql("""
                        insert into referrals.mail_file (mail_id, position, type, size, as_photo, name_sealed, bytes_sealed)
                        values (?, ?, ?, ?, false, ?, ?)
                        """)
                .params(
                        id.value(),
                        position,
                        file.type(),
                        file.bytes().length,
                        sealer.seal(file.name()),
                        sealer.seal(file.bytes()))
                .update();
    }

    /** Held until the end of the transaction, so that two people do not do two things with it. */
    Optional<Mail> hold(MailId id) {
        return read(id, " for update");
    }

    Optional<Mail> find(MailId id) {
        return read(id, "");
    }

    private Optional<Mail> read(MailId id, String how) {
        return jdbc.sql("select * from referrals.mail where mail_id = ?" + how)
                .param(id.value())
                .query((row, n) -> mail(row))
                .optional();
    }

    private Mail mail(ResultSet row) throws SQLException {
        MailId id = new MailId(row.getObject("mail_id", UUID.class));
        UUID referral = row.getObject("referral_id", UUID.class);
        String place = row.getString("place_path");
        return new Mail(
                id,
                MailReply.Kind.valueOf(row.getString("kind")),
                why(row),
                MailState.of(row.getString("state")).orElseThrow(),
                row.getObject("came_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class),
                referral == null ? null : new ReferralId(referral),
                place == null ? null : new PlacePath(place),
                row.getInt("left_out"),
                opened(row, "from_sealed"),
                opened(row, "subject_sealed"),
                opened(row, "text_sealed"),
                opened(row, "whole_sealed"),
                opened(row, "reason_sealed"),
                row.getObject("erased_on", LocalDate.class) != null,
                files(id));
    }

    private static @Nullable Why why(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return why == null ? null : Why.of(why);
    }

    private String opened(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? "" : sealer.open(sealed);
    }

    private List<Mail.File> files(MailId id) {
        return jdbc.sql("""
                        select position, name_sealed, type, size, as_photo
                        from referrals.mail_file
                        where mail_id = ?
                        order by position
                        """)
                .param(id.value())
                .query((row, n) -> new Mail.File(
                        row.getInt("position"),
                        sealer.open(row.getBytes("name_sealed")),
                        row.getString("type"),
                        row.getInt("size"),
                        row.getBoolean("as_photo")))
                .list();
    }

    byte[] bytes(MailId id, Mail.File file) {
        return sealer.openBytes(
                jdbc.sql("select bytes_sealed from referrals.mail_file where mail_id = ? and position = ?")
                        .params(id.value(), file.position())
                        .query((row, n) -> row.getBytes(1))
                        .single());
    }

    void isPhoto(MailId id, Mail.File file) {
        jdbc.sql("update referrals.mail_file set as_photo = true where mail_id = ? and position = ?")
                .params(id.value(), file.position())
                .update();
    }

    void joined(MailId id, Referral referral, @Nullable UUID by) {
        jdbc.sql("""
                        update referrals.mail
                        set state = 'joined', why = case when cast(:by as uuid) is null then null else why end,
                            settled_on = :today, settled_by = cast(:by as uuid), territory_id = :territory,
                            referral_id = :referral, place_path = :place
                        where mail_id = :id
                        """)
                .param("by", by)
                .param("today", LocalDate.now(clock))
                .param("territory", referral.id().territory().value())
                .param("referral", referral.id().value())
                .param("place", referral.place().value())
                .param("id", id.value())
                .update();
    }

    void setAside(MailId id, String reason, @Nullable UUID by) {
        jdbc.sql("""
                        update referrals.mail
                        set state = 'aside', settled_on = :today, settled_by = cast(:by as uuid), reason_sealed = :reason
                        where mail_id = :id
                        """)
                .param("today", LocalDate.now(clock))
                .param("by", by)
                .param("reason", sealer.seal(reason))
                .param("id", id.value())
                .update();
    }

    void takeUp(MailId id) {
        jdbc.sql("""
                        update referrals.mail
                        set state = 'waiting', settled_on = null, settled_by = null, reason_sealed = null
                        where mail_id = ?
                        """).param(id.value()).update();
    }

    /** Those of the viewer’s places, and those that have no place yet. */
    List<Line> page(Viewer viewer, MailState state, int page) {
        return jdbc.sql("select mail_id, kind, why, came_on, subject_sealed, erased_on from referrals.mail where "
                        + where(viewer)
                        + (state == MailState.WAITING
                                ? " order by came_on, mail_id"
                                : " order by came_on desc, mail_id desc")
                        + " limit " + (PAGE + 1) + " offset " + page * PAGE)
                .param("state", state.code())
                .param("own", own(viewer))
                .query((row, n) -> new Line(
                        new MailId(row.getObject("mail_id", UUID.class)),
                        MailReply.Kind.valueOf(row.getString("kind")),
                        why(row),
                        row.getObject("came_on", LocalDate.class),
                        opened(row, "subject_sealed"),
                        row.getObject("erased_on", LocalDate.class) != null))
                .list();
    }

    int count(Viewer viewer, MailState state) {
        return jdbc.sql("select count(*) from referrals.mail where " + where(viewer))
                .param("state", state.code())
                .param("own", own(viewer))
                .query(Integer.class)
                .single();
    }

    /** Null for who works for all secretariats. */
    private String @Nullable [] own(Viewer viewer) {
        return secretariats
                .of(viewer)
                .map(codes -> codes.toArray(String[]::new))
                .orElse(null);
    }

    private static String where(Viewer viewer) {
        DeskScope scope = DeskScope.of(viewer, Action.HANDLE_REFERRALS);
        return scope.paths().isEmpty()
                ? "false and state = :state"
                : "state = :state and (place_path is null or " + scope.sql() + ") and " + OWN;
    }

    /** Everything in messages about the problem; that they came stays. */
    void forgetAbout(ProblemId problem) {
        String about = """
                referral_id in (
                    select referral_id from referrals.referral where territory_id = :territory and problem_id = :problem)
                """;
        jdbc.sql("delete from referrals.mail_file where mail_id in (select mail_id from referrals.mail where " + about
                        + ")")
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
        jdbc.sql("""
                        update referrals.mail
                        set from_sealed = null, subject_sealed = null, text_sealed = null, whole_sealed = null,
                            reason_sealed = null, erased_on = :today, settled_on = coalesce(settled_on, :today),
                            state = case state when 'waiting' then 'aside' else state end
                        where
                        """ + about)
                .param("today", LocalDate.now(clock))
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
    }

    /** Of what was settled before the day: what was set aside goes whole, of what joined everything that its referral does not hold. */
    int forgetBefore(LocalDate day) {
        int gone = jdbc.sql("delete from referrals.mail where settled_on < ? and state = 'aside'")
                .param(day)
                .update();
        jdbc.sql("""
                        delete from referrals.mail_file f using referrals.mail m
                        where m.mail_id = f.mail_id and m.settled_on < ? and m.erased_on is null and f.as_photo
                        """).param(day).update();
        return gone
                + jdbc.sql("""
                                update referrals.mail
                                set from_sealed = null, subject_sealed = null, text_sealed = null, whole_sealed = null,
                                    erased_on = :today
                                where settled_on < :day and erased_on is null
                                """)
                        .param("today", LocalDate.now(clock))
                        .param("day", day)
                        .update();
    }
}
