package org.mahalla.problems.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.closing.Asked;
import org.mahalla.problems.closing.AskedPeople;
import org.mahalla.problems.closing.Voter;
import org.mahalla.problems.closing.Votes;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.stages.Groups;
import org.springframework.stereotype.Component;

/**
 * Those who follow a problem, also of what was joined to it since: asked are those who see it too and said so in time, the
 * others are told.
 */
@Component
class FollowersAsked implements AskedPeople {
    private final Groups groups;
    private final Followers followers;

    FollowersAsked(Groups groups, Followers followers) {
        this.groups = groups;
        this.followers = followers;
    }

    @Override
    public List<Asked> of(ProblemId problem, LocalDate until) {
        List<String> targets =
                groups.under(problem).stream().map(ProblemId::text).toList();
        return followers.wanting(Target.Kind.PROBLEM, targets).stream()
                .map(one -> new Asked(
                        one.contact(),
                        one.language(),
                        new Asked.Stop(ShortLinks.Purpose.STOP, one.id()),
                        null,
                        one.seesSince() != null && !one.seesSince().isAfter(until)))
                .toList();
    }

    /** The address of the message was made for one who saw it in time. */
    @Override
    public Optional<Voter> voter(UUID subject) {
        return followers
                .find(subject)
                .filter(one -> one.target().kind() == Target.Kind.PROBLEM)
                .flatMap(one -> ProblemId.of(one.target().code()))
                .map(problem -> new Voter(subject, groups.root(problem), Votes.Vote.GIVEN));
    }
}
