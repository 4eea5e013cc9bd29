package org.mahalla.referrals.replies;

import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.springframework.stereotype.Component;

/** How many messages wait for the viewer. */
@Component
public class WaitingMail {
    private final Mails mails;

    WaitingMail(Mails mails) {
        this.mails = mails;
    }

    /** None for who does not handle referrals. */
    public int of(Viewer viewer) {
        return viewer.mayAnywhere(Action.HANDLE_REFERRALS) ? mails.count(viewer, MailState.WAITING) : 0;
    }
}
