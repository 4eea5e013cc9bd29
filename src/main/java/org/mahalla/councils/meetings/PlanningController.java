package org.mahalla.councils.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Planning a meeting, moving it, opening, closing and cancelling it. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class PlanningController {
    private static final int LONGEST_REASON = 300;

    private final PlanMeeting planMeeting;
    private final HoldMeeting holdMeeting;
    private final Meetings meetings;
    private final MeetingBoard board;
    private final Bodies bodies;
    private final Answers answers;
    private final Clock clock;

    PlanningController(
            PlanMeeting planMeeting,
            HoldMeeting holdMeeting,
            Meetings meetings,
            MeetingBoard board,
            Bodies bodies,
            Answers answers,
            Clock clock) {
        this.planMeeting = planMeeting;
        this.holdMeeting = holdMeeting;
        this.meetings = meetings;
        this.board = board;
        this.bodies = bodies;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/desk/bodies/{id}/meetings/new")
    ModelAndView blank(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Body body = body(id, viewer);
        Language language = RequestLanguage.of(request);
        Optional<Meeting> last =
                meetings.of(body.id(), LocalDate.EPOCH, 1).stream().findFirst();
        LocalDate today = LocalDate.now(clock);
        LocalDate next = last.map(one -> one.day().plusWeeks(1))
                .filter(day -> day.isAfter(today))
                .orElse(today.plusWeeks(1));
        PlanForm form = PlanForm.of(
                DateFields.of(language, next),
                Digits.in(language, last.map(one -> one.hour().toString()).orElse("17:30")),
                last.map(Meeting::venue).orElse(""));
        return page(body, null, form, new FormErrors());
    }

    @PostMapping("/desk/bodies/{id}/meetings/new")
    ModelAndView plan(@PathVariable String id, PlanForm form, Viewer viewer) {
        Body body = body(id, viewer);
        FormErrors errors = new FormErrors();
        Optional<PlanForm.Said> said = form.read(LocalDate.now(clock), errors);
        try {
            if (said.isPresent()) {
                PlanForm.Said one = said.get();
                return to(answers.once(
                        body.id().territory(),
                        "meeting:" + body.id().text() + ":" + FormToken.of(form.once()),
                        one.toString(),
                        () -> planned(viewer, body, one)));
            }
        } catch (RefusedException refused) {
            errors.reject("on", refused.refusal());
        }
        return again(page(body, null, form, errors));
    }

    private String planned(Viewer viewer, Body body, PlanForm.Said said) {
        Meeting meeting = planMeeting.plan(viewer, body, said.day(), said.hour(), said.venue());
        together(body, meeting, said);
        return meeting.id().text();
    }

    @GetMapping("/desk/meetings/{id}/move")
    ModelAndView moving(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        Language language = RequestLanguage.of(request);
        Meeting meeting = found.meeting();
        PlanForm form = PlanForm.of(
                        DateFields.of(language, meeting.day()),
                        Digits.in(language, meeting.hour().toString()),
                        meeting.venue())
                .with(
                        meeting.jointBody() == null ? "" : meeting.jointBody().text(),
                        meeting.jointBody() == null ? meeting.jointWords() : "");
        return page(found.body(), meeting, form, new FormErrors());
    }

    @PostMapping("/desk/meetings/{id}/move")
    ModelAndView move(@PathVariable String id, PlanForm form, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        FormErrors errors = new FormErrors();
        Optional<PlanForm.Said> said = form.read(LocalDate.now(clock), errors);
        try {
            if (said.isPresent()) {
                PlanForm.Said one = said.get();
                planMeeting.move(viewer, found.body(), found.meeting().id(), one.day(), one.hour(), one.venue());
                together(found.body(), found.meeting(), one);
                return to(id);
            }
        } catch (RefusedException refused) {
            errors.reject("on", refused.refusal());
        }
        return again(page(found.body(), found.meeting(), form, errors));
    }

    private void together(Body body, Meeting meeting, PlanForm.Said said) {
        Body other = bodies.near(body).stream()
                .filter(one -> one.id().text().equals(said.joint()))
                .findFirst()
                .orElse(null);
        planMeeting.together(meeting.id(), other, said.jointWords());
    }

    @PostMapping("/desk/meetings/{id}/open")
    ModelAndView open(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        try {
            holdMeeting.open(viewer, found.body(), found.meeting().id());
            return to(id);
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals("CNC-020")) {
                throw refused;
            }
            FormErrors errors = new FormErrors();
            errors.reject("open", refused.refusal());
            return board.again(found, viewer, errors, Map.of(), RequestLanguage.of(request));
        }
    }

    @PostMapping("/desk/meetings/{id}/close")
    ModelAndView close(@PathVariable String id, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        holdMeeting.close(viewer, found.body(), found.meeting().id());
        return to(id);
    }

    @PostMapping("/desk/meetings/{id}/cancel")
    ModelAndView cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        String reason = PersianText.line(why);
        if (reason.codePoints().noneMatch(Character::isLetter) || reason.length() > LONGEST_REASON) {
            FormErrors errors = new FormErrors();
            errors.reject("why", "councils.meeting.cancel.why.missing", LONGEST_REASON);
            return board.again(found, viewer, errors, Map.of("why", why), RequestLanguage.of(request));
        }
        holdMeeting.cancel(viewer, found.body(), found.meeting().id(), reason);
        return to(id);
    }

    private Body body(String id, Viewer viewer) {
        return BodyId.of(id)
                .flatMap(bodies::find)
                .filter(found -> found.may(viewer, Action.HOLD_MEETINGS) && found.endedOn() == null)
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(Body body, @Nullable Meeting meeting, PlanForm form, FormErrors errors) {
        return new ModelAndView("councils/meetings/plan")
                .addObject("body", body)
                .addObject("meeting", meeting)
                .addObject("others", bodies.near(body))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView to(String meeting) {
        return new ModelAndView("redirect:/desk/meetings/" + meeting);
    }
}
