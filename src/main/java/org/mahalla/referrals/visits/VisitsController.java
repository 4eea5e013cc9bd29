package org.mahalla.referrals.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The visits of the viewer's places. */
@Controller
@Allow(Action.SEE_REFERRALS)
class VisitsController {
    private final FindVisits find;
    private final ShowVisit show;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;

    VisitsController(FindVisits find, ShowVisit show, Agencies agencies, Neighbourhoods neighbourhoods) {
        this.find = find;
        this.show = show;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
    }

    /** A visit of the list, with the names of whom and where. */
    record Line(Visit visit, String agency, String place) {}

    @GetMapping("/desk/visits")
    ModelAndView list(
            @RequestParam(defaultValue = "no") String over,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        boolean ended = "yes".equals(over);
        FindVisits.Found found = find.page(viewer, ended, after);
        return new ModelAndView("referrals/visits/list")
                .addObject("over", ended)
                .addObject(
                        "lines",
                        found.rows().stream()
                                .map(visit -> line(visit, language))
                                .toList())
                .addObject("after", after)
                .addObject("next", found.next());
    }

    @GetMapping("/desk/visits/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return show.page(
                show.get(id, viewer, Action.SEE_REFERRALS),
                viewer,
                Map.of(),
                new FormErrors(),
                RequestLanguage.of(request));
    }

    private Line line(Visit visit, Language language) {
        return new Line(
                visit,
                agencies.find(visit.agency())
                        .map(agency -> agency.name().in(language))
                        .orElse(""),
                neighbourhoods.nameOf(visit.neighbourhood(), language));
    }
}
