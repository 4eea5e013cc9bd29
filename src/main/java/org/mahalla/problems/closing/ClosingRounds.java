package org.mahalla.problems.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The askings of “solved or not?”: one for each time the desk says that a problem is solved. */
@Component
public class ClosingRounds {
    static final int BATCH = 500;
    private static final long TURNS = 0x766f6963;

    /** The entry of the timeline that said “solved”. */
    record Round(ProblemId problem, int seq) {}

    /** How often each was answered; never by whom. */
    public record Counted(int solved, int unsolved) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ClosingRounds(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void add(Round round, LocalDate claimedOn) {
        jdbc.sql("""
                        insert into problems.closing_round (territory_id, problem_id, seq, claimed_on)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(round.problem().territory().value(), round.problem().value(), round.seq(), claimedOn)
                .update();
    }

    /** Those to ask about once more: said to be solved on that day or before, and nobody has answered. */
    List<Round> toRemind(LocalDate until) {
        return jdbc.sql("""
                        select r.problem_id, r.seq
                        from problems.closing_round r
                        join problems.problem p on p.territory_id = r.territory_id and p.problem_id = r.problem_id
                        where r.reminded_on is null and r.claimed_on <= :until and p.state = 'claimed_solved'
                          and p.state_since = r.claimed_on and not p.sensitive and not p.about_council
                        order by r.claimed_on
                        limit :most
                        """)
                .param("until", until)
                .param("most", BATCH)
                .query((row, n) -> new Round(new ProblemId(row.getObject("problem_id", UUID.class)), row.getInt("seq")))
                .list();
    }

    /** Whether this call was the first to note it. */
    boolean remind(Round round, LocalDate day) {
        return jdbc.sql("""
                                update problems.closing_round set reminded_on = ?
                                where territory_id = ? and problem_id = ? and seq = ? and reminded_on is null
                                """)
                        .params(
                                day,
                                round.problem().territory().value(),
                                round.problem().value(),
                                round.seq())
                        .update()
                == 1;
    }

    /** Keeps what was said of the last “solved” before that entry. */
    void judge(ProblemId problem, int seq, State outcome, LocalDate day) {
        jdbc.sql("""
                        update problems.closing_round set outcome = :outcome, judged_on = :day
                        where territory_id = :territory and problem_id = :problem
                          and seq = (select max(seq) from problems.closing_round
                                     where territory_id = :territory and problem_id = :problem and seq < :seq)
                        """)
                .param("outcome", outcome.code())
                .param("day", day)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .param("seq", seq)
                .update();
    }

    /** Lets one answer of a problem after another, until the end of the transaction. */
    void inTurn(ProblemId problem) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(problem.text(), TURNS)
                .query((row, n) -> problem)
                .single();
    }

    /** Counts an answer to the last asking, once for each who gives it; nothing of a problem that nobody asked about. */
    void count(ProblemId problem, UUID voter, Judgement judgement, LocalDate day) {
        String column = judgement == Judgement.SOLVED ? "said_solved" : "said_unsolved";
        jdbc.sql("""
                        with voice as (
                            insert into problems.closing_voice (territory_id, problem_id, seq, voice_hash, said_on)
                            select territory_id, problem_id, max(seq), :hash, :day
                            from problems.closing_round
                            where territory_id = :territory and problem_id = :problem
                            group by territory_id, problem_id
                            on conflict do nothing
                            returning territory_id, problem_id, seq)
                        update problems.closing_round r set %1$s = r.%1$s + 1
                        from voice v
                        where r.territory_id = v.territory_id and r.problem_id = v.problem_id and r.seq = v.seq
                        """.formatted(column))
                .param("hash", sealer.hash("closing voice", judgement + " " + voter))
                .param("day", day)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
    }

    /** The answers to the last asking; empty while there is none. */
    public Optional<Counted> counted(ProblemId problem) {
        return jdbc.sql("""
                        select said_solved, said_unsolved
                        from problems.closing_round
                        where territory_id = ? and problem_id = ?
                        order by seq desc
                        limit 1
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> new Counted(row.getInt("said_solved"), row.getInt("said_unsolved")))
                .optional()
                .filter(counted -> counted.solved() + counted.unsolved() > 0);
    }

    /** Whether this voter has given this answer to the last asking. */
    boolean said(ProblemId problem, UUID voter, Judgement judgement) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from problems.closing_voice
                            where territory_id = :territory and problem_id = :problem and voice_hash = :hash
                              and seq = (select max(seq)
                                         from problems.closing_round
                                         where territory_id = :territory and problem_id = :problem))
                        """)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .param("hash", sealer.hash("closing voice", judgement + " " + voter))
                .query(Boolean.class)
                .single();
    }

    int forgetVoicesBefore(LocalDate day) {
        return jdbc.sql("delete from problems.closing_voice where said_on < ?")
                .param(day)
                .update();
    }

    /** What was said to be solved on that day or before, and stands so still. */
    List<ProblemId> unanswered(LocalDate until) {
        return jdbc.sql("""
                        select problem_id
                        from problems.problem
                        where state = 'claimed_solved' and state_since <= :until and not sensitive and not about_council
                        order by state_since, problem_id
                        limit :most
                        """)
                .param("until", until)
                .param("most", BATCH)
                .query((row, n) -> new ProblemId(row.getObject("problem_id", UUID.class)))
                .list();
    }
}
