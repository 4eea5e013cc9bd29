package org.mahalla.problems.closing;

import java.util.HexFormat;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.erasing.PartOfReport;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.relay.Contacts;
import org.springframework.stereotype.Component;

/** What asked the writer of a report whether it is solved goes with the report. */
@Component
class AskedReporter implements PartOfReport {
    private final Contacts contacts;
    private final StoppedNotices stopped;
    private final Notices notices;

    AskedReporter(Contacts contacts, StoppedNotices stopped, Notices notices) {
        this.contacts = contacts;
        this.stopped = stopped;
        this.notices = notices;
    }

    @Override
    public void erase(Going going) {
        contacts.of(going.report())
                .all()
                .forEach(contact -> notices.forgetAbout(going.problem().text(), mark(stopped.hash(contact))));
    }

    /** How somebody asked is told apart in the keys of notices. */
    static String mark(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 12);
    }
}
