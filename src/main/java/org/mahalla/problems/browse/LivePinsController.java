package org.mahalla.problems.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the live map of a neighbourhood shows once somebody opens it. */
@Controller
class LivePinsController {
    private final ProblemMaps maps;
    private final Neighbourhoods neighbourhoods;

    LivePinsController(ProblemMaps maps, Neighbourhoods neighbourhoods) {
        this.maps = maps;
        this.neighbourhoods = neighbourhoods;
    }

    @Open
    @GetMapping("/neighbourhoods/{id}/problems.geojson")
    ResponseEntity<Map<String, Object>> pins(@PathVariable String id, HttpServletRequest request) {
        NeighbourhoodId neighbourhood = NeighbourhoodId.of(id)
                .filter(known -> neighbourhoods.find(known).isPresent())
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(maps.livePins(neighbourhood, RequestLanguage.of(request)).features());
    }
}
