package org.mahalla.councils.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Digits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member says on the phone, by a short code, that they have come. The page tells nothing of the meeting or the seat. */
@Controller
class ArrivalController {
    private static final Pattern CODE = Pattern.compile("[2-9]{6}");

    private final Attend attend;
    private final Throttle throttle;

    ArrivalController(Attend attend, Throttle throttle) {
        this.attend = attend;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/meeting")
    ModelAndView ask() {
        return page("", new FormErrors());
    }

    @Open
    @GetMapping("/meeting/{code}")
    ModelAndView look(@PathVariable String code, HttpServletRequest request) {
        String typed = digits(code);
        Attend.Told told = tried(typed, request, false);
        return told == Attend.Told.HERE
                ? new ModelAndView("councils/meetings/here")
                        .addObject("code", typed)
                        .addObject("done", false)
                : refused(typed, told);
    }

    @Open
    @PostMapping("/meeting")
    ModelAndView come(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        String typed = digits(code);
        Attend.Told told = tried(typed, request, true);
        return told == Attend.Told.HERE
                ? new ModelAndView("councils/meetings/here")
                        .addObject("code", typed)
                        .addObject("done", true)
                : refused(typed, told);
    }

    private Attend.Told tried(String code, HttpServletRequest request, boolean come) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        Attend.Told told =
                !CODE.matcher(code).matches() ? Attend.Told.UNKNOWN : come ? attend.byCode(code) : attend.look(code);
        if (told == Attend.Told.UNKNOWN) {
            throttle.spend(Throttle.Purpose.TRACK, address);
        }
        return told;
    }

    private static ModelAndView refused(String code, Attend.Told told) {
        FormErrors errors = new FormErrors();
        errors.reject(
                "code",
                switch (told) {
                    case USED -> "councils.arrival.used";
                    case MEMBER_HERE -> "councils.arrival.member";
                    case OVER -> "councils.arrival.over";
                    default -> "councils.arrival.unknown";
                });
        ModelAndView page = page(code, errors);
        page.setStatus(told == Attend.Told.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView page(String code, FormErrors errors) {
        return new ModelAndView("councils/meetings/arrive")
                .addObject("code", code)
                .addObject("errors", errors);
    }

    private static String digits(String typed) {
        return Digits.latin(typed).replaceAll("[\\s\\p{Cf}-]", "");
    }
}
