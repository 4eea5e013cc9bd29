package org.mahalla.problems.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.closing.Asked;
import org.mahalla.problems.closing.AskedPeople;
import org.mahalla.problems.reach.ShortLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who see a problem too and chose to be asked about it, also of what was joined to it since. */
@Component
class FollowersAsked implements AskedPeople {
    private final JdbcClient jdbc;
    private final Followers followers;

    FollowersAsked(JdbcClient jdbc, Followers followers) {
        this.jdbc = jdbc;
        this.followers = followers;
    }

    @Override
    public List<Asked> of(ProblemId problem) {
        List<String> targets = new ArrayList<>(List.of(problem.text()));
        jdbc.sql("select problem_id from problems.problem where territory_id = ? and joined_to = ?")
                .params(problem.territory().value(), problem.value())
                .query(UUID.class)
                .list()
                .forEach(joined -> targets.add(new ProblemId(joined).text()));
        return followers.wanting(Target.Kind.PROBLEM, targets).stream()
                .map(one -> new Asked(
                        one.contact(), one.language(), new Asked.Stop(ShortLinks.Purpose.STOP, one.id()), null))
                .toList();
    }
}
