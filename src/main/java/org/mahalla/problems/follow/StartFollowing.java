package org.mahalla.problems.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins notices for a contact whose holder has just proved to hold it; takes back an earlier “no more notices”. */
@Component
public class StartFollowing {
    private final Followers followers;
    private final StoppedNotices stopped;
    private final Clock clock;

    StartFollowing(Followers followers, StoppedNotices stopped, Clock clock) {
        this.followers = followers;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** @param sees whether they see the problem among the targets too */
    @Transactional
    public void start(Contact proved, List<Target> targets, Language language, boolean sees) {
        stopped.resume(proved);
        LocalDate today = LocalDate.now(clock);
        for (Target target : targets) {
            LocalDate since = sees && target.kind() == Target.Kind.PROBLEM ? today : null;
            followers.add(new Follower(UUID.randomUUID(), proved, language, target, since), today);
        }
    }
}
