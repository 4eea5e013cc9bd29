package org.mahalla.places.maps;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Point;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Boundaries for live maps and for others, and the picture that is clicked on where there is no JavaScript. */
@Controller
@Open
class BoundariesController {
    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final int MOST = 500;

    private final Neighbourhoods neighbourhoods;

    BoundariesController(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/neighbourhoods/{id}/boundary.geojson")
    ResponseEntity<Map<String, Object>> one(@PathVariable String id, HttpServletRequest request) {
        Outline outline =
                NeighbourhoodId.of(id).flatMap(neighbourhoods::outline).orElseThrow(NotFoundException::new);
        return geojson(BoundaryFeatures.of(List.of(outline), 0, RequestLanguage.of(request)));
    }

    /** Without a window all there are; corners that a map of this zoom would not show are left out. */
    @GetMapping("/neighbourhoods/boundaries.geojson")
    ResponseEntity<Map<String, Object>> all(
            @RequestParam(defaultValue = "") String window, HttpServletRequest request) {
        MapWindow shown = window(window, 1000, 1000);
        double tolerance = shown.bounds().getWidth() / 1000;
        List<Outline> outlines = neighbourhoods.outlines(shown.bounds());
        return geojson(BoundaryFeatures.of(
                outlines.subList(0, Math.min(MOST, outlines.size())), tolerance, RequestLanguage.of(request)));
    }

    @GetMapping("/neighbourhoods/map.png")
    ResponseEntity<byte[]> picture(
            @RequestParam(defaultValue = "") String window,
            @RequestParam(defaultValue = "") String here,
            @RequestParam(defaultValue = "") String own) {
        MapWindow shown = window(window, MapPicture.WIDTH, MapPicture.HEIGHT);
        List<Outline> mine = NeighbourhoodId.of(own).flatMap(neighbourhoods::outline).stream()
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(MapPicture.png(shown, neighbourhoods.outlines(shown.bounds()), mine, point(here)));
    }

    private MapWindow window(String text, int width, int height) {
        if (text.isEmpty()) {
            return MapWindow.around(neighbourhoods.allOutlines(), width, height);
        }
        return MapWindow.of(text, width, height).orElseThrow(NotFoundException::new);
    }

    private static @Nullable Point point(String text) {
        Optional<MapWindow> window =
                text.isEmpty() ? Optional.empty() : MapWindow.of(text + ",1", MapPicture.WIDTH, MapPicture.HEIGHT);
        return window.map(MapWindow::centre).orElse(null);
    }

    private static ResponseEntity<Map<String, Object>> geojson(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(body);
    }
}
