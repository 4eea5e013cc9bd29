package org.mahalla.problems.offline;

import java.time.Duration;
import java.util.List;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a report is written without a network. It is the same for everybody, signed in or not, so that a
 * phone may keep it.
 */
@Controller
class HereController {
    /** Up to so many neighbourhoods stand in the page; more are fetched and searched on the phone. */
    private static final int LISTED = 400;

    private final Neighbourhoods neighbourhoods;
    private final Topics topics;

    HereController(Neighbourhoods neighbourhoods, Topics topics) {
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    @Open
    @GetMapping("/report/here")
    ModelAndView here() {
        List<Neighbourhood> all = neighbourhoods.all();
        return new ModelAndView("problems/offline/here")
                .addObject("areas", topics.areas())
                .addObject("listed", all.size() <= LISTED ? all : List.of());
    }

    @Open
    @GetMapping("/report/here/places.json")
    ResponseEntity<List<KnownPlace>> places(ServletWebRequest request) {
        Language language = RequestLanguage.of(request.getRequest());
        if (request.checkNotModified("W/\"" + neighbourhoods.version() + "-" + language.code() + "\"")) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
                .body(neighbourhoods.all().stream()
                        .map(there -> KnownPlace.of(there, language))
                        .toList());
    }
}
