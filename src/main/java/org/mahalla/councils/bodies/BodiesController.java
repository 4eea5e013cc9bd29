package org.mahalla.councils.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bodies of one's own places, with their seats and who holds them. */
@Controller
@Allow({Action.SEE_MEETINGS, Action.MANAGE_BODIES})
class BodiesController {
    private static final int LISTED = 40;

    private final Bodies bodies;
    private final Seats seats;
    private final BodyPage page;
    private final TopicWords topics;
    private final Clock clock;

    BodiesController(Bodies bodies, Seats seats, BodyPage page, TopicWords topics, Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.page = page;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/desk/bodies")
    ModelAndView list(@RequestParam(defaultValue = "") String after, Viewer viewer, HttpServletRequest request) {
        List<PlacePath> scopes = Stream.concat(
                        viewer.scopes(Action.SEE_MEETINGS).stream(), viewer.scopes(Action.MANAGE_BODIES).stream())
                .distinct()
                .toList();
        List<Body> found = bodies.under(scopes, after, LISTED + 1);
        List<Body> shown = found.stream().limit(LISTED).toList();
        return new ModelAndView("councils/bodies/list")
                .addObject("bodies", shown)
                .addObject("filled", seats.filled(shown.stream().map(Body::id).toList(), LocalDate.now(clock)))
                .addObject("places", page.names(shown, request))
                .addObject(
                        "topics",
                        shown.stream()
                                .collect(Collectors.toMap(
                                        Body::id, body -> topics.of(body.topic(), RequestLanguage.of(request)))))
                .addObject("next", found.size() > LISTED ? key(shown.getLast()) : null)
                .addObject("mayFound", viewer.mayAnywhere(Action.MANAGE_BODIES));
    }

    @GetMapping("/desk/bodies/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Body body = BodyId.of(id)
                .flatMap(bodies::find)
                .filter(found -> found.isOpenTo(viewer))
                .orElseThrow(NotFoundException::new);
        return page.of(body, viewer, request);
    }

    private static String key(Body body) {
        return body.place().value() + " " + body.id().value();
    }
}
