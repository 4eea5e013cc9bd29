package org.mahalla.problems.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.places.maps.MapPicture;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.shared.Point;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pointing at the problem on a map: a picture one taps, which needs no JavaScript; moving and zooming are links. It
 * begins around the chosen neighbourhood, else with all there are; a tap on so wide a map brings it closer first.
 */
@Controller
class PinController {
    /** From here on (about ten metres a pixel) a thumb hits the place that is meant. */
    private static final double EXACT = 13.5;

    private static final double CLOSER = 3.5;
    private static final double STREETS = 15;
    /** So many names beside the map help; more would only be a list again. */
    private static final int NAMED = 12;

    private final Drafts drafts;
    private final Neighbourhoods neighbourhoods;

    PinController(Drafts drafts, Neighbourhoods neighbourhoods) {
        this.drafts = drafts;
        this.neighbourhoods = neighbourhoods;
    }

    @Open
    @GetMapping("/report/{token}/pin")
    ModelAndView edit(@PathVariable String token, @RequestParam(required = false) @Nullable String window) {
        ReportDraft draft = drafts.open(token);
        return page(token, draft, window(draft, window), new FormErrors());
    }

    @Open
    @PostMapping("/report/{token}/pin")
    ModelAndView update(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(name = "at.x", required = false) @Nullable Integer x,
            @RequestParam(name = "at.y", required = false) @Nullable Integer y) {
        ReportDraft draft = drafts.open(token);
        MapWindow shown = window(draft, window);
        if (x == null || y == null) {
            return outside(token, draft, shown);
        }
        Point at = tapped(shown, x, y);
        if (!exact(shown)) {
            MapWindow near = shown.centred(at).closer(Math.min(CLOSER, STREETS - shown.zoom()));
            return neighbourhoods.outlines(near.bounds()).isEmpty()
                    ? outside(token, draft, shown)
                    : new ModelAndView("redirect:/report/" + token + "/pin?window=" + near.text());
        }
        Optional<Neighbourhood> there = neighbourhoods.locate(at).map(located -> located.neighbourhood());
        if (there.isEmpty()) {
            return outside(token, draft, shown);
        }
        drafts.save(token, draft.at(there.get().id().text(), at.latitude(), at.longitude(), false, draft.place()));
        return new ModelAndView("redirect:/report/" + token + "/what");
    }

    private static boolean exact(MapWindow window) {
        return window.zoom() >= EXACT;
    }

    /** A picture that is chosen by the keyboard says (0, 0); then the middle is meant. */
    private static Point tapped(MapWindow window, int x, int y) {
        return x == 0 && y == 0 ? window.centre() : window.point(x, y);
    }

    private ModelAndView outside(String token, ReportDraft draft, MapWindow shown) {
        FormErrors errors = new FormErrors();
        errors.reject("at", "problems.report.pin.outside");
        ModelAndView again = page(token, draft, shown, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(String token, ReportDraft draft, MapWindow window, FormErrors errors) {
        Double latitude = draft.latitude();
        Double longitude = draft.longitude();
        String here = latitude == null || longitude == null ? null : latitude + "," + longitude;
        List<Outline> seen = neighbourhoods.outlines(window.bounds());
        return new ModelAndView("problems/intake/pin")
                .addObject("token", token)
                .addObject("window", window)
                .addObject("exact", exact(window))
                .addObject("seen", seen.size() <= NAMED ? seen : List.of())
                .addObject("here", here)
                .addObject("own", draft.neighbourhood())
                .addObject("errors", errors);
    }

    private MapWindow window(ReportDraft draft, @Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(typed -> MapWindow.of(typed, MapPicture.WIDTH, MapPicture.HEIGHT))
                .or(() -> Optional.ofNullable(draft.neighbourhood())
                        .flatMap(NeighbourhoodId::of)
                        .flatMap(neighbourhoods::outline)
                        .map(outline -> MapWindow.around(List.of(outline), MapPicture.WIDTH, MapPicture.HEIGHT)))
                .orElseGet(() -> MapWindow.around(neighbourhoods.allOutlines(), MapPicture.WIDTH, MapPicture.HEIGHT));
    }
}
