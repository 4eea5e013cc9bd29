package org.mahalla.problems.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.reach.ShortLinks.Purpose;
import org.mahalla.problems.relay.ReportChoices;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The short address that ends every notice: one large button stops it. Opening it changes nothing. */
@Open
@Controller
class StopController {
    private final ShortLinks links;
    private final Followers followers;
    private final ReportChoices choices;
    private final Names names;
    private final Throttle throttle;

    StopController(ShortLinks links, Followers followers, ReportChoices choices, Names names, Throttle throttle) {
        this.links = links;
        this.followers = followers;
        this.choices = choices;
        this.names = names;
        this.throttle = throttle;
    }

    @GetMapping("/stop/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        Ends ends = read(token, request);
        ModelAndView page = new ModelAndView("problems/follow/stop")
                .addObject("token", token)
                .addObject("report", ends.purpose() == Purpose.QUIET);
        if (ends.purpose() == Purpose.QUIET) {
            return page.addObject("stopped", !choices.wanted(new ReportId(ends.subject())));
        }
        Optional<Follower> follower = followers.find(ends.subject());
        return page.addObject(
                        "followed",
                        follower.flatMap(one -> names.of(one.target(), RequestLanguage.of(request)))
                                .orElse(null))
                .addObject("stopped", follower.isEmpty());
    }

    /** Erases who followed at once, or ends the news of a report; sent twice it is stopped all the same. */
    @PostMapping("/stop/{token}")
    String stop(@PathVariable String token, HttpServletRequest request) {
        Ends ends = read(token, request);
        if (ends.purpose() == Purpose.QUIET) {
            choices.quiet(new ReportId(ends.subject()));
        } else {
            followers.remove(ends.subject());
        }
        return "redirect:/stop/" + token;
    }

    /** What an address ends. */
    private record Ends(Purpose purpose, UUID subject) {}

    private Ends read(String token, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        return Stream.of(Purpose.STOP, Purpose.QUIET)
                .flatMap(purpose -> links.find(purpose, token).map(subject -> new Ends(purpose, subject)).stream())
                .findFirst()
                .orElseThrow(() -> {
                    throttle.spend(Throttle.Purpose.TRACK, address);
                    return new NotFoundException();
                });
    }
}
