package org.mahalla.councils.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Guests of a meeting, by office. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class GuestsController {
    private static final int LONGEST = 160;

    private final MeetingBoard board;
    private final InviteGuests inviteGuests;

    GuestsController(MeetingBoard board, InviteGuests inviteGuests) {
        this.board = board;
        this.inviteGuests = inviteGuests;
    }

    @PostMapping("/desk/meetings/{id}/guests")
    ModelAndView invite(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String office,
            Viewer viewer,
            HttpServletRequest request) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        String line = PersianText.line(office);
        FormErrors errors = new FormErrors();
        if (line.codePoints().noneMatch(Character::isLetter) || line.length() > LONGEST) {
            errors.reject("office", Refusal.of("CNC-019", LONGEST));
        }
        try {
            if (errors.isEmpty()) {
                inviteGuests.invite(found.meeting().id(), line);
                return to(id);
            }
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals("CNC-018")) {
                throw refused;
            }
            errors.reject("office", refused.refusal());
        }
        return board.again(found, viewer, errors, Map.of("office", office), RequestLanguage.of(request));
    }

    @PostMapping("/desk/meetings/{id}/guests/{guest}/remove")
    ModelAndView remove(@PathVariable String id, @PathVariable String guest, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        inviteGuests.uninvite(found.meeting().id(), CompactId.decode(guest).orElseThrow(NotFoundException::new));
        return to(id);
    }

    @PostMapping("/desk/meetings/{id}/guests/came")
    ModelAndView came(
            @PathVariable String id, @RequestParam(required = false) @Nullable List<String> guest, Viewer viewer) {
        MeetingBoard.Found found = board.find(id, viewer, Action.HOLD_MEETINGS);
        inviteGuests.came(
                found.meeting().id(),
                Objects.requireNonNullElse(guest, List.<String>of()).stream()
                        .flatMap(text -> CompactId.decode(text).stream())
                        .collect(Collectors.toSet()));
        return to(id);
    }

    private static ModelAndView to(String meeting) {
        return new ModelAndView("redirect:/desk/meetings/" + meeting + "#guests");
    }
}
