package org.mahalla.councils.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The seats of a body and who holds each of them in which term. */
@Controller
@Allow(Action.MANAGE_BODIES)
class SeatsController {
    private final Bodies bodies;
    private final Seats seats;
    private final FillSeat fillSeat;
    private final BodyPage page;
    private final Answers answers;
    private final Accounts accounts;
    private final Clock clock;

    SeatsController(
            Bodies bodies,
            Seats seats,
            FillSeat fillSeat,
            BodyPage page,
            Answers answers,
            Accounts accounts,
            Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.fillSeat = fillSeat;
        this.page = page;
        this.answers = answers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping("/desk/bodies/{id}/seats")
    ModelAndView add(@PathVariable String id, BodyPageForm form, Viewer viewer, HttpServletRequest request) {
        Body body = body(id, viewer);
        String kind = MemberForm.text(form.kind());
        try {
            answers.once(
                    body.id().territory(),
                    "seat:" + body.id().text() + ":" + FormToken.of(form.once()),
                    kind,
                    () -> fillSeat.add(body, kind).text());
            return new ModelAndView("redirect:/desk/bodies/" + id);
        } catch (RefusedException refused) {
            return page.refused(body, form, "kind", refused.refusal(), viewer, request);
        }
    }

    @GetMapping("/desk/bodies/{id}/seats/{seat}")
    ModelAndView show(@PathVariable String id, @PathVariable String seat, Viewer viewer, HttpServletRequest request) {
        Body body = body(id, viewer);
        MemberForm blank = MemberForm.from(RequestLanguage.of(request), LocalDate.now(clock));
        return page(body, seat(body, seat), blank, new FormErrors());
    }

    @PostMapping("/desk/bodies/{id}/seats/{seat}")
    ModelAndView fill(@PathVariable String id, @PathVariable String seat, MemberForm form, Viewer viewer) {
        Body body = body(id, viewer);
        Seat there = seat(body, seat);
        FormErrors errors = new FormErrors();
        Optional<AccountId> account = account(form, body, errors);
        Optional<MemberForm.Said> said = form.read(errors);
        try {
            if (said.isPresent()) {
                MemberForm.Said one = said.get();
                fillSeat.seat(
                        body,
                        there.id(),
                        new FillSeat.NewMember(
                                one.name(), one.deputy(), one.term(), account.orElse(null), one.livesHere()));
                return new ModelAndView("redirect:/desk/bodies/" + id);
            }
        } catch (RefusedException refused) {
            errors.reject("from", refused.refusal());
        }
        ModelAndView again = page(body, there, form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/desk/bodies/{id}/seats/{seat}/close")
    ModelAndView close(@PathVariable String id, @PathVariable String seat, Viewer viewer) {
        Body body = body(id, viewer);
        fillSeat.close(body, seat(body, seat));
        return new ModelAndView("redirect:/desk/bodies/" + id);
    }

    /** The last day of the term is today. */
    @PostMapping("/desk/bodies/{id}/seats/{seat}/members/{member}/end")
    ModelAndView end(@PathVariable String id, @PathVariable String seat, @PathVariable String member, Viewer viewer) {
        Body body = body(id, viewer);
        fillSeat.end(body, member(seat(body, seat), member), LocalDate.now(clock));
        return new ModelAndView("redirect:/desk/bodies/" + id + "/seats/" + seat);
    }

    @PostMapping("/desk/bodies/{id}/seats/{seat}/members/{member}/erase")
    ModelAndView erase(@PathVariable String id, @PathVariable String seat, @PathVariable String member, Viewer viewer) {
        Body body = body(id, viewer);
        fillSeat.erase(body, member(seat(body, seat), member));
        return new ModelAndView("redirect:/desk/bodies/" + id + "/seats/" + seat);
    }

    private static ModelAndView page(Body body, Seat seat, MemberForm form, FormErrors errors) {
        return new ModelAndView("councils/bodies/seat")
                .addObject("body", body)
                .addObject("seat", seat)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private Body body(String id, Viewer viewer) {
        return BodyId.of(id)
                .flatMap(bodies::find)
                .filter(found -> found.may(viewer, Action.MANAGE_BODIES))
                .orElseThrow(NotFoundException::new);
    }

    private Seat seat(Body body, String text) {
        return seats.of(body.id()).stream()
                .filter(seat -> seat.id().text().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Member member(Seat seat, String text) {
        return seat.members().stream()
                .filter(member -> member.text().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Only of somebody who has a role there, so that nobody learns who has an account elsewhere. */
    private Optional<AccountId> account(MemberForm form, Body body, FormErrors errors) {
        String typed = MemberForm.text(form.account()).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccountId> found = accounts.named(typed)
                .filter(account -> accounts.hold(account, EnumSet.allOf(Role.class), body.place()));
        if (found.isEmpty()) {
            errors.reject("account", "councils.members.account.none");
        }
        return found;
    }
}
