package org.mahalla.problems.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.reach.ShortLinks;
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
    private final Names names;
    private final Throttle throttle;

    StopController(ShortLinks links, Followers followers, Names names, Throttle throttle) {
        this.links = links;
        this.followers = followers;
        this.names = names;
        this.throttle = throttle;
    }

    @GetMapping("/stop/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        Optional<Follower> follower = followers.find(subject(token, request));
        return new ModelAndView("problems/follow/stop")
                .addObject("token", token)
                .addObject(
                        "followed",
                        follower.flatMap(one -> names.of(one.target(), RequestLanguage.of(request)))
                                .orElse(null))
                .addObject("stopped", follower.isEmpty());
    }

    /** Erases who followed at once; sent twice it is stopped all the same. */
    @PostMapping("/stop/{token}")
    String stop(@PathVariable String token, HttpServletRequest request) {
        followers.remove(subject(token, request));
        return "redirect:/stop/" + token;
    }

    private UUID subject(String token, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        return links.find(ShortLinks.Purpose.STOP, token).orElseThrow(() -> {
            throttle.spend(Throttle.Purpose.TRACK, address);
            return new NotFoundException();
        });
    }
}
