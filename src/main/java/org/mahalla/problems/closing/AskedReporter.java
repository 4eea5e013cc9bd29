package org.mahalla.problems.closing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.erasing.PartOfReport;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.shared.Contact;
import org.springframework.stereotype.Component;

/** What asked the writer of a report whether it is solved goes with the report. */
@Component
class AskedReporter implements PartOfReport {
    private final Contacts contacts;
    private final StoppedNotices stopped;
    private final Notices notices;
    private final Timeline timeline;
    private final ShortLinks links;

    AskedReporter(Contacts contacts, StoppedNotices stopped, Notices notices, Timeline timeline, ShortLinks links) {
        this.contacts = contacts;
        this.stopped = stopped;
        this.notices = notices;
        this.timeline = timeline;
        this.links = links;
    }

    @Override
    public void erase(Going going) {
        links.forget(going.report().value());
        List<ProblemId> asked = followedAs(going.problem());
        for (Contact contact : contacts.of(going.report()).all()) {
            asked.forEach(problem -> notices.forgetAbout(problem.text(), mark(stopped.hash(contact))));
        }
    }

    /** The problem and all that it was ever joined to, at any depth: of those its writer was asked. */
    private List<ProblemId> followedAs(ProblemId problem) {
        Set<ProblemId> found = new LinkedHashSet<>(Set.of(problem));
        Deque<ProblemId> unread = new ArrayDeque<>(found);
        while (!unread.isEmpty()) {
            timeline.of(unread.pop().value()).stream()
                    .filter(entry -> entry.step().equals("join"))
                    .map(entry -> ProblemId.of(String.valueOf(entry.facts().get("to"))))
                    .flatMap(Optional::stream)
                    .filter(found::add)
                    .forEach(unread::push);
        }
        return List.copyOf(found);
    }

    /** How somebody asked is told apart in the keys of notices. */
    static String mark(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 12);
    }
}
