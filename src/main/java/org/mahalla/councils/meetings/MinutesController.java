package org.mahalla.councils.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.CompactId;
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

/** What the secretary writes while a meeting is held: who came, what was said and decided; and later what was done. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class MinutesController {
    private static final int LONGEST_DONE = 500;

    private final MeetingBoard board;
    private final TakeMinutes takeMinutes;
    private final Attend attend;
    private final Attendances attendances;
    private final Answers answers;

    MinutesController(
            MeetingBoard board, TakeMinutes takeMinutes, Attend attend, Attendances attendances, Answers answers) {
        this.board = board;
        this.takeMinutes = takeMinutes;
        this.attend = attend;
        this.attendances = attendances;
        this.answers = answers;
    }

    @PostMapping("/desk/meetings/{id}/items/{item}")
    ModelAndView write(
            @PathVariable String id,
            @PathVariable String item,
            MinutesForm form,
            Viewer viewer,
            HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        UUID about = CompactId.decode(item).orElseThrow(NotFoundException::new);
        List<Choice> owners = board.owners(found.body(), RequestLanguage.of(request));
        FormErrors errors = new FormErrors();
        form.checkSaid(errors);
        try {
            if (form.decides()) {
                int present = attendances.present(found.meeting().id());
                Optional<TakeMinutes.NewDecision> decision = form.decision(found.meeting(), present, owners, errors);
                if (decision.isPresent()) {
                    decide(found, about, form, decision.get(), viewer);
                    return to(id);
                }
            } else {
                form.checkNothingDecided(errors);
                if (errors.isEmpty()) {
                    takeMinutes.say(found.meeting().id(), about, form.saidWords(), form.isLeftForLater());
                    return to(id);
                }
            }
        } catch (RefusedException refused) {
            errors.reject(refused.refusal().code().equals("CNC-013") ? "votesFor" : "words", refused.refusal());
        }
        ModelAndView again = MeetingBoard.page(board.view(found, viewer, item), form, errors, owners);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private void decide(
            MeetingBoard.Found found, UUID about, MinutesForm form, TakeMinutes.NewDecision decision, Viewer viewer) {
        MeetingId meeting = found.meeting().id();
        answers.once(
                meeting.territory(),
                "decision:" + meeting.text() + ":" + CompactId.encode(about) + ":" + FormToken.of(form.once()),
                form.saidWords() + "\n" + decision,
                () -> takeMinutes
                        .decide(viewer, found.body(), meeting, about, form.saidWords(), decision)
                        .text());
    }

    @PostMapping("/desk/meetings/{id}/items/{item}/up")
    ModelAndView up(@PathVariable String id, @PathVariable String item, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        takeMinutes.up(found.meeting().id(), CompactId.decode(item).orElseThrow(NotFoundException::new));
        return new ModelAndView("redirect:/desk/meetings/" + id + "#agenda");
    }

    @PostMapping("/desk/meetings/{id}/attendance")
    ModelAndView attend(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> present,
            @RequestParam(required = false) @Nullable List<String> deputy,
            @RequestParam(required = false) @Nullable List<String> excused,
            @RequestParam(required = false) @Nullable List<String> shown,
            @RequestParam(required = false) @Nullable List<String> stood,
            Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        Set<SeatId> own = new HashSet<>();
        Set<SeatId> filled = new HashSet<>();
        Set<SeatId> deputised = new HashSet<>();
        LocalDate day = found.meeting().day();
        board.view(found, viewer, null).seats().forEach(seat -> {
            own.add(seat.id());
            seat.holder(day).ifPresent(member -> filled.add(seat.id()));
            seat.deputy(day).ifPresent(member -> deputised.add(seat.id()));
        });
        attend.list(
                found.meeting().id(),
                new Attend.Kept(
                        seats(present, filled),
                        seats(deputy, deputised),
                        seats(excused, own),
                        seats(shown, own),
                        seats(stood, own)));
        return new ModelAndView("redirect:/desk/meetings/" + id + "#attendance");
    }

    /** The codes to hand out, each on a slip of its own. */
    @GetMapping("/desk/meetings/{id}/codes")
    ModelAndView codes(@PathVariable String id, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        return new ModelAndView("councils/meetings/codes")
                .addObject("view", board.view(found, viewer, null))
                .addObject("codes", attendances.codes(found.meeting().id()));
    }

    @PostMapping("/desk/meetings/{id}/decisions/{decision}/done")
    ModelAndView done(
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        DecisionId made = DecisionId.of(decision).orElseThrow(NotFoundException::new);
        String said = PersianText.line(words);
        if (said.codePoints().noneMatch(Character::isLetterOrDigit) || said.length() > LONGEST_DONE) {
            String field = "done-" + made.text();
            FormErrors errors = new FormErrors();
            errors.reject(field, "councils.decisions.mark.missing", LONGEST_DONE);
            return board.again(found, viewer, errors, Map.of(field, words), RequestLanguage.of(request));
        }
        takeMinutes.done(viewer, found.body(), found.meeting().id(), made, said);
        return to(id);
    }

    private static Set<SeatId> seats(@Nullable List<String> typed, Set<SeatId> own) {
        Set<SeatId> found = new HashSet<>();
        if (typed != null) {
            typed.stream()
                    .flatMap(text -> SeatId.of(text).stream())
                    .filter(own::contains)
                    .forEach(found::add);
        }
        return found;
    }

    private static ModelAndView to(String meeting) {
        return new ModelAndView("redirect:/desk/meetings/" + meeting);
    }
}
