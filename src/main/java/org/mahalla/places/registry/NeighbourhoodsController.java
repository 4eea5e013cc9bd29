package org.mahalla.places.registry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.places.maps.AreaMap;
import org.mahalla.places.maps.LiveMaps;
import org.mahalla.places.maps.MapView;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.places.maps.PinShape;
import org.mahalla.places.maps.Tone;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of neighbourhoods for everybody. */
@Controller
@Open
class NeighbourhoodsController {
    private static final int MOST_ON_MAP = 400;

    private final NeighbourhoodList list;
    private final Neighbourhoods neighbourhoods;
    private final LiveMaps live;

    NeighbourhoodsController(NeighbourhoodList list, Neighbourhoods neighbourhoods, LiveMaps live) {
        this.list = list;
        this.neighbourhoods = neighbourhoods;
        this.live = live;
    }

    @GetMapping("/neighbourhoods")
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Integer chosen = number(wave);
        String words = PersianText.key(q).isEmpty() ? "" : PersianText.line(q);
        NeighbourhoodList.Found found = list.find(words, chosen, after);
        model.addAttribute("found", found);
        model.addAttribute("waves", list.waves());
        model.addAttribute("wave", chosen);
        model.addAttribute("q", words);
        model.addAttribute("unknown", chosen == null ? PersianText.line(wave) : "");
        model.addAttribute("map", map(found.places()));
        return "places/registry/list";
    }

    private MapView map(List<Neighbourhood> places) {
        List<Outline> outlines = places.stream()
                .limit(MOST_ON_MAP)
                .map(place -> neighbourhoods.outline(place.id()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        MapWindow window = MapWindow.around(outlines, 420, 330);
        AreaMap map = new AreaMap(window).lands(outlines, Tone.JOINED);
        outlines.stream()
                .filter(outline -> !outline.bounded())
                .forEach(outline -> map.pin(outline.centre(), PinShape.GO, "", null));
        String boundaries = "/neighbourhoods/boundaries.geojson?window=" + window.text();
        return map.live(live.showing(boundaries)).view();
    }

    private static @Nullable Integer number(String text) {
        String digits = Digits.latin(text).strip();
        return digits.matches("\\d{1,2}") ? Integer.valueOf(digits) : null;
    }
}
