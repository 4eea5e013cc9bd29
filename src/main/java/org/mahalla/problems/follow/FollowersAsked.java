package org.mahalla.problems.follow;

import java.util.List;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.closing.Asked;
import org.mahalla.problems.closing.AskedPeople;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.stages.Groups;
import org.springframework.stereotype.Component;

/** Those who see a problem too and chose to be asked about it, also of what was joined to it since. */
@Component
class FollowersAsked implements AskedPeople {
    private final Groups groups;
    private final Followers followers;

    FollowersAsked(Groups groups, Followers followers) {
        this.groups = groups;
        this.followers = followers;
    }

    @Override
    public List<Asked> of(ProblemId problem) {
        List<String> targets =
                groups.under(problem).stream().map(ProblemId::text).toList();
        return followers.wanting(Target.Kind.PROBLEM, targets).stream()
                .map(one -> new Asked(
                        one.contact(), one.language(), new Asked.Stop(ShortLinks.Purpose.STOP, one.id()), null))
                .toList();
    }
}
