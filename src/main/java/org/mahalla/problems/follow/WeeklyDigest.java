package org.mahalla.problems.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.follow.WeekCounts.Counts;
import org.mahalla.problems.reach.InboundSettings;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.reach.SiteAddress;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.shared.Dates;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each follower once of the week from Saturday to Friday, and only when there was something. Every message ends with
 * the way to stop it.
 */
@Component
class WeeklyDigest {
    private static final String PURPOSE = "weekly-digest";
    private static final int BATCH = 200;

    private final Followers followers;
    private final WeekCounts weekCounts;
    private final Names names;
    private final ShortLinks links;
    private final SiteAddress site;
    private final StoppedNotices stopped;
    private final Notices notices;
    private final Words words;
    private final InboundSettings inbound;
    private final TransactionTemplate transaction;

    WeeklyDigest(
            Followers followers,
            WeekCounts weekCounts,
            Names names,
            ShortLinks links,
            SiteAddress site,
            StoppedNotices stopped,
            Notices notices,
            Words words,
            InboundSettings inbound,
            PlatformTransactionManager transactions) {
        this.followers = followers;
        this.weekCounts = weekCounts;
        this.names = names;
        this.links = links;
        this.site = site;
        this.stopped = stopped;
        this.notices = notices;
        this.words = words;
        this.inbound = inbound;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells of the last whole week; says how many messages went out. Again in the same week it sends nothing. */
    int send(Clock clock) {
        Week week = Week.before(LocalDate.now(clock));
        Map<Target, Counts> counted = new HashMap<>();
        int sent = 0;
        List<Follower> batch;
        do {
            batch = followers.untold(week.to(), BATCH);
            for (Follower follower : batch) {
                Counts counts = counted.computeIfAbsent(follower.target(), target -> weekCounts.of(target, week));
                sent += Boolean.TRUE.equals(transaction.execute(status -> tell(follower, counts, week))) ? 1 : 0;
            }
        } while (batch.size() == BATCH);
        return sent;
    }

    private boolean tell(Follower to, Counts counts, Week week) {
        if (!followers.told(to.id(), week.to())
                || counts.none()
                || stopped.has(to.contact())
                || followers.alsoUnder(to, names.codes(to.target()))) {
            return false;
        }
        Optional<String> name = names.of(to.target(), to.language());
        name.ifPresent(called -> notices.send(notice(to, called, counts, week)));
        return name.isPresent();
    }

    private Notice notice(Follower to, String called, Counts counts, Week week) {
        Language language = to.language();
        Phrases phrases = words.in(language);
        String key = PURPOSE + ":" + to.id() + ":" + week.to();
        String told = phrases.t(
                "problems.follow.digest",
                called,
                Dates.day(language, week.from()),
                Dates.day(language, week.to()),
                counts.reported(),
                counts.claimed(),
                counts.confirmed());
        String stop = site.of(language, "/stop/" + links.make(ShortLinks.Purpose.STOP, to.id()));
        return switch (to.contact()) {
            case PhoneNumber phone ->
                Notice.sms(
                        key,
                        PURPOSE,
                        phone,
                        language,
                        told + "\n"
                                + phrases.t(
                                        inbound.open() ? "problems.follow.stop.word" : "problems.follow.stop.link",
                                        stop));
            case EmailAddress email ->
                Notice.email(
                        key,
                        PURPOSE,
                        email,
                        language,
                        phrases.t("problems.follow.digest.subject", called),
                        told + "\n" + site.of(language, names.path(to.target())) + "\n\n"
                                + phrases.t("problems.follow.stop.link", stop));
        };
    }
}
