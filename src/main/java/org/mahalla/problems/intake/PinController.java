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
import org.mahalla.places.maps.MapWindow;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Point;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pointing at the problem on a map: a picture one taps, which needs no JavaScript; moving and zooming are links. */
@Controller
class PinController {
    static final int WIDTH = 420;
    static final int HEIGHT = 330;

    private final Drafts drafts;
    private final Neighbourhoods neighbourhoods;

    PinController(Drafts drafts, Neighbourhoods neighbourhoods) {
        this.drafts = drafts;
        this.neighbourhoods = neighbourhoods;
    }

    @Open
    @GetMapping("/report/{token}/pin")
    ModelAndView edit(@PathVariable String token, @RequestParam(required = false) @Nullable String window) {
        ReportDraft draft = drafts.get(token);
        return page(token, draft, window(draft, window), new FormErrors());
    }

    @Open
    @PostMapping("/report/{token}/pin")
    ModelAndView update(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(name = "at.x", required = false) @Nullable Integer x,
            @RequestParam(name = "at.y", required = false) @Nullable Integer y) {
        ReportDraft draft = drafts.get(token);
        MapWindow shown = window(draft, window);
        FormErrors errors = new FormErrors();
        Optional<Point> point = x == null || y == null ? Optional.empty() : Optional.of(shown.point(x, y));
        Optional<Neighbourhood> there = point.flatMap(neighbourhoods::locate).map(located -> located.neighbourhood());
        if (there.isEmpty()) {
            errors.reject("at", "problems.report.pin.outside");
            ModelAndView again = page(token, draft, shown, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Point at = point.orElseThrow();
        drafts.save(token, draft.at(there.get().id().text(), at.latitude(), at.longitude(), false, draft.place()));
        return new ModelAndView("redirect:/report/" + token + "/what");
    }

    private ModelAndView page(String token, ReportDraft draft, MapWindow window, FormErrors errors) {
        Double latitude = draft.latitude();
        Double longitude = draft.longitude();
        String here = latitude == null || longitude == null ? null : latitude + "," + longitude;
        return new ModelAndView("problems/intake/pin")
                .addObject("token", token)
                .addObject("window", window)
                .addObject("here", here)
                .addObject("own", draft.neighbourhood())
                .addObject("errors", errors);
    }

    private MapWindow window(ReportDraft draft, @Nullable String text) {
        Optional<MapWindow> asked = Optional.ofNullable(text).flatMap(typed -> MapWindow.of(typed, WIDTH, HEIGHT));
        return asked.orElseGet(() -> {
            Outline outline = Optional.ofNullable(draft.neighbourhood())
                    .flatMap(NeighbourhoodId::of)
                    .flatMap(neighbourhoods::outline)
                    .orElseThrow(NotFoundException::new);
            return MapWindow.around(List.of(outline), WIDTH, HEIGHT);
        });
    }
}
