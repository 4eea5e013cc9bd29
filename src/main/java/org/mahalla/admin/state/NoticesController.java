package org.mahalla.admin.state;

import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Open;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Counts of what leaves the house; in a demo also the letters themselves, which then go nowhere. */
@Controller
class NoticesController {
    private static final int SHOWN = 50;

    private final Notices notices;
    private final Mailbox mailbox;
    private final boolean isDemo;

    NoticesController(Notices notices, Mailbox mailbox, @Value("${mahalla.demo:false}") boolean isDemo) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.isDemo = isDemo;
    }

    @Allow(Action.SEE_NOTICES)
    @GetMapping("/admin/notices")
    ModelAndView counts() {
        return new ModelAndView("admin/state/notices", Map.of("counts", notices.counts(), "isDemo", isDemo));
    }

    @Open
    @GetMapping("/demo/mailbox")
    ModelAndView letters() {
        if (!isDemo) {
            throw new NotFoundException();
        }
        return new ModelAndView("admin/state/mailbox", Map.of("letters", mailbox.newest(SHOWN)));
    }
}
