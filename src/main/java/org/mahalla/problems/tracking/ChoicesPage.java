package org.mahalla.problems.tracking;

import java.util.List;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.relay.AnswerDesk;
import org.mahalla.problems.relay.Choices;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.problems.relay.Message;
import org.mahalla.problems.relay.Messages;
import org.mahalla.problems.relay.Reachable;
import org.mahalla.problems.relay.ReportChoices;
import org.mahalla.problems.relay.Reveal;
import org.mahalla.problems.relay.Reveals;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Story;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind the second factor: the messages and choices of one report, or where the one-time code is asked for. */
@Component
class ChoicesPage {
    /** What stands on the page of messages and choices. */
    record Own(
            Tracked tracked,
            Reachable reachable,
            Choices choices,
            List<Message> messages,
            List<Reveal> reveals,
            boolean mayReply,
            List<Happening> above) {
        Own {
            above = List.copyOf(above);
            messages = List.copyOf(messages);
            reveals = List.copyOf(reveals);
        }

        /** Whether to say that it is with a reviewer above: only who left a contact has shown more than the code. */
        boolean isAbove() {
            return tracked.problem().aboutCouncil() && !reachable.none();
        }

        String address() {
            return "/track/" + tracked.code().digits();
        }
    }

    private final Contacts contacts;
    private final ReportChoices choices;
    private final Messages messages;
    private final Reveals reveals;
    private final StoppedNotices stopped;
    private final Story story;

    ChoicesPage(
            Contacts contacts,
            ReportChoices choices,
            Messages messages,
            Reveals reveals,
            StoppedNotices stopped,
            Story story) {
        this.contacts = contacts;
        this.choices = choices;
        this.messages = messages;
        this.reveals = reveals;
        this.stopped = stopped;
        this.story = story;
    }

    ModelAndView open(Tracked tracked, ChoicesForm form, FormErrors errors) {
        List<Message> said = messages.of(tracked.report());
        Reachable reachable = contacts.of(tracked.report());
        Own own = new Own(
                tracked,
                reachable,
                going(choices.of(tracked.report()), reachable),
                said,
                reveals.of(tracked.report()).stream()
                        .filter(one -> one.openedOn() != null)
                        .toList(),
                AnswerDesk.isOpen(tracked.problem(), said),
                tracked.problem().aboutCouncil()
                        ? story.fromAbove(tracked.problem().id())
                        : List.of());
        return answered(
                new ModelAndView("problems/tracking/choices")
                        .addObject("own", own)
                        .addObject("form", form),
                errors);
    }

    /** What is chosen, less the ways that were stopped from a message. */
    private Choices going(Choices chosen, Reachable reachable) {
        boolean sms = reachable.phone() == null || !stopped.has(reachable.phone());
        boolean email = reachable.email() == null || !stopped.has(reachable.email());
        return new Choices(chosen.news(), chosen.bySms() && sms, chosen.byEmail() && email, chosen.language());
    }

    /** Where a one-time code is asked for. */
    ModelAndView closed(Tracked tracked) {
        return answered(
                new ModelAndView("problems/tracking/prove")
                        .addObject("tracked", tracked)
                        .addObject("reachable", contacts.of(tracked.report())),
                new FormErrors());
    }

    /** Where a one-time code is typed; `to` is the address it was sent to, as far as it may be shown. */
    ModelAndView typing(Tracked tracked, String to, String action, FormErrors errors) {
        return answered(
                new ModelAndView("problems/tracking/typing")
                        .addObject("tracked", tracked)
                        .addObject("to", to)
                        .addObject("action", action),
                errors);
    }

    private static ModelAndView answered(ModelAndView page, FormErrors errors) {
        page.addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
