package org.mahalla.councils.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Meetings as members read them: the list, one meeting, its printed minutes; and adding an item to an agenda. */
@Controller
@Allow(Action.SEE_MEETINGS)
class MeetingsController {
    private static final int LISTED = 40;
    private static final int LONGEST_TITLE = 200;

    private final Meetings meetings;
    private final MeetingBoard board;
    private final Bodies bodies;
    private final TakeMinutes takeMinutes;
    private final Answers answers;
    private final Clock clock;

    MeetingsController(
            Meetings meetings,
            MeetingBoard board,
            Bodies bodies,
            TakeMinutes takeMinutes,
            Answers answers,
            Clock clock) {
        this.meetings = meetings;
        this.board = board;
        this.bodies = bodies;
        this.takeMinutes = takeMinutes;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/desk/meetings")
    ModelAndView list(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        Optional<Body> only = BodyId.of(body).flatMap(bodies::find).filter(one -> one.may(viewer, Action.SEE_MEETINGS));
        LocalDate until = day(before).orElse(LocalDate.now(clock).plusYears(2));
        List<Meeting> found = only.isPresent()
                ? meetings.of(only.get().id(), LocalDate.EPOCH, 500).stream()
                        .filter(meeting -> meeting.day().isBefore(until))
                        .limit(LISTED)
                        .toList()
                : meetings.under(viewer.scopes(Action.SEE_MEETINGS), until, LISTED);
        Map<BodyId, Body> named = found.stream()
                .map(Meeting::body)
                .distinct()
                .flatMap(id -> bodies.find(id).stream())
                .collect(Collectors.toMap(Body::id, Function.identity()));
        return new ModelAndView("councils/meetings/list")
                .addObject("meetings", found)
                .addObject("bodies", named)
                .addObject("chosen", only.orElse(null))
                .addObject(
                        "held",
                        only.map(one -> one.may(viewer, Action.HOLD_MEETINGS)).orElse(false))
                .addObject(
                        "earlier",
                        found.size() < LISTED ? null : found.getLast().day());
    }

    @GetMapping("/desk/meetings/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String item,
            Viewer viewer,
            HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.SEE_MEETINGS);
        MeetingView view = board.view(found, viewer, item);
        Item current = view.current();
        return MeetingBoard.page(
                view,
                current == null ? null : MinutesForm.of(current),
                new FormErrors(),
                board.owners(view.body(), RequestLanguage.of(request)));
    }

    /** The minutes on paper. */
    @GetMapping("/desk/meetings/{id}/minutes")
    ModelAndView minutes(@PathVariable String id, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.SEE_MEETINGS);
        return new ModelAndView("councils/meetings/minutes").addObject("view", board.view(found, viewer, null));
    }

    @PostMapping("/desk/meetings/{id}/items")
    ModelAndView add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer,
            HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.SEE_MEETINGS);
        String line = PersianText.line(title);
        FormErrors errors = new FormErrors();
        if ((line.codePoints().noneMatch(Character::isLetterOrDigit) && number.isBlank())
                || line.length() > LONGEST_TITLE) {
            errors.reject("title", "councils.agenda.title.missing", LONGEST_TITLE);
        }
        try {
            if (errors.isEmpty()) {
                add(found, line, number.strip(), once);
                return new ModelAndView("redirect:/desk/meetings/" + id + "#agenda");
            }
        } catch (RefusedException refused) {
            errors.reject(number.isBlank() ? "title" : "number", refused.refusal());
        }
        return board.again(found, viewer, errors, Map.of("title", line, "number", number), RequestLanguage.of(request))
                .addObject("adding", FormToken.keep(once));
    }

    private void add(MeetingBoard.Found found, String title, String number, String once) {
        MeetingId meeting = found.meeting().id();
        answers.once(
                meeting.territory(),
                "item:" + meeting.text() + ":" + FormToken.of(once),
                title + "\n" + number,
                () -> CompactId.encode(takeMinutes.add(found.body(), meeting, title, "", number)));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }
}
