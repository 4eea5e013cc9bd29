package org.mahalla.councils;

import java.util.UUID;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words in which bodies speak of a matter, for whoever has to take them back. In the caller’s transaction. */
@Component
public class MatterWords {
    private final JdbcClient jdbc;
    private final Timeline timeline;

    MatterWords(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** Puts other titles wherever an agenda, a decision or a ballot names the matter. What was decided of it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(String subject, String title, String titleEn) {
        for (String table : new String[] {"agenda_item", "decision"}) {
            jdbc.sql("update councils." + table + " set title = ?, title_en = ? where subject = ?")
                    .params(title, titleEn, subject)
                    .update();
        }
        jdbc.sql(
                        "update councils.agenda_item set because = '', because_en = null where subject = ? and reason = 'member'")
                .param(subject)
                .update();
        jdbc.sql("update councils.ballot_option set title = ?, title_en = ? where subject = ?")
                .params(title, titleEn, subject)
                .update();
    }

    /** The same; also what was said, decided and demanded of it, and the way to it, are gone. That there was a vote stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String subject, String title, String titleEn) {
        rename(subject, title, titleEn);
        jdbc.sql("""
                        update councils.agenda_item
                        set because = '', because_en = null, said = null, path = null
                        where subject = ?
                        """).param(subject).update();
        jdbc.sql("update councils.demand set words = ? where subject = ?")
                .params(title, subject)
                .update();
        jdbc.sql("""
                        update councils.decision
                        set words = :title, owner_words = '', path = null,
                            done_words = case when done_words is not null then :title end
                        where subject = :subject
                        """).param("title", title).param("subject", subject).update();
        jdbc.sql("select distinct meeting_id from councils.decision where subject = ?")
                .param(subject)
                .query(UUID.class)
                .list()
                .forEach(meeting -> forgetDone(meeting, subject));
    }

    private void forgetDone(UUID meeting, String subject) {
        var about = jdbc.sql(
                        "select decision_id from councils.decision where territory_id = ? and meeting_id = ? and subject = ?")
                .params(TerritoryId.of(meeting).value(), meeting, subject)
                .query((row, n) -> new DecisionId(row.getObject(1, UUID.class)).text())
                .list();
        timeline.erase(
                meeting,
                timeline.of(meeting).stream()
                        .filter(entry -> about.contains(entry.facts().get("decision")))
                        .map(Entry::seq)
                        .toList());
    }
}
