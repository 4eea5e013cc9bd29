package org.mahalla.problems.help;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests for help, for the reviewer of their place alone. The list tells no words; each opening stands in the trail. */
@Controller
@Allow(Action.SEE_HELP_REQUESTS)
class HelpDeskController {
    private final HelpRequests requests;
    private final Neighbourhoods neighbourhoods;
    private final Trail trail;
    private final Clock clock;

    HelpDeskController(HelpRequests requests, Neighbourhoods neighbourhoods, Trail trail, Clock clock) {
        this.requests = requests;
        this.neighbourhoods = neighbourhoods;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/desk/help")
    ModelAndView list(@RequestParam(required = false) @Nullable String done, Viewer viewer) {
        return new ModelAndView("problems/help/list")
                .addObject("requests", requests.list(viewer.scopes(Action.SEE_HELP_REQUESTS)))
                .addObject("neighbourhoods", neighbourhoods)
                .addObject("done", "handled".equals(done));
    }

    @Transactional
    @GetMapping("/desk/help/{id}")
    public ModelAndView show(@PathVariable String id, Viewer viewer) {
        HelpRequest request = get(id, viewer);
        trail.record(
                viewer, Trail.Event.PERSONAL_DATA_READ, request.id().text(), request.placePath(), "request for help");
        return new ModelAndView("problems/help/one")
                .addObject("request", request)
                .addObject("words", requests.words(request.id()))
                .addObject("neighbourhoods", neighbourhoods);
    }

    @PostMapping("/desk/help/{id}/handled")
    ModelAndView handle(@PathVariable String id, Viewer viewer) {
        requests.handle(get(id, viewer).id(), LocalDate.now(clock));
        return new ModelAndView("redirect:/desk/help?done=handled");
    }

    private HelpRequest get(String id, Viewer viewer) {
        return HelpId.of(id)
                .flatMap(requests::find)
                .filter(one -> viewer.may(Action.SEE_HELP_REQUESTS, one.placePath()))
                .orElseThrow(NotFoundException::new);
    }
}
