package org.mahalla.referrals.stages;

import java.util.List;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the referrals of a problem ask, in words, for whoever has to take these back. */
@Component
public class ReferralWords {
    private final JdbcClient jdbc;

    ReferralWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in the place of all words of its referrals, which are found by them from now on, and answers the referrals. */
    public List<Referral> replace(ProblemId problem, String subject, String asks) {
        return jdbc.sql("""
                        update referrals.referral
                        set subject = :subject, asks = :asks, search_words = :words, decision = null
                        where territory_id = :territory and problem_id = :problem
                        returning
                        """ + Referrals.COLUMNS)
                .param("subject", subject)
                .param("asks", asks)
                .param("words", PersianText.key(subject))
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .query((row, n) -> Referrals.read(row))
                .list();
    }
}
