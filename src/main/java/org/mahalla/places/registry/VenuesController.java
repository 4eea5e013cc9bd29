package org.mahalla.places.registry;

import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Venue;
import org.mahalla.places.VenueId;
import org.mahalla.places.VenueKind;
import org.mahalla.places.Venues;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Venues, added and changed by administrators of the place. */
@Controller
@Allow(Action.MANAGE_PLACES)
class VenuesController {
    private final Venues venues;
    private final Neighbourhoods neighbourhoods;
    private final IdMaker ids;

    VenuesController(Venues venues, Neighbourhoods neighbourhoods, IdMaker ids) {
        this.venues = venues;
        this.neighbourhoods = neighbourhoods;
        this.ids = ids;
    }

    @GetMapping("/admin/places/venues/new")
    ModelAndView blank(@RequestParam String in, Viewer viewer) {
        Neighbourhood place = managed(NeighbourhoodId.of(in).orElseThrow(NotFoundException::new), viewer);
        return form(place, null, VenueForm.EMPTY, new FormErrors());
    }

    @PostMapping("/admin/places/venues")
    ModelAndView add(@RequestParam String in, VenueForm form, Viewer viewer) {
        Neighbourhood place = managed(NeighbourhoodId.of(in).orElseThrow(NotFoundException::new), viewer);
        return save(place, null, form);
    }

    @GetMapping("/admin/places/venues/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        Venue venue = venue(id);
        return form(managed(venue.neighbourhood(), viewer), venue, VenueForm.of(venue), new FormErrors());
    }

    @PostMapping("/admin/places/venues/{id}")
    ModelAndView change(@PathVariable String id, VenueForm form, Viewer viewer) {
        Venue venue = venue(id);
        return save(managed(venue.neighbourhood(), viewer), venue, form);
    }

    private ModelAndView save(Neighbourhood place, @Nullable Venue known, VenueForm form) {
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return form(place, known, form, errors);
        }
        venues.save(new Venue(
                known == null ? new VenueId(ids.next(place.id().territory())) : known.id(),
                place.id(),
                VenueKind.ofCode(form.kind()).orElseThrow(),
                PersianText.line(form.name()),
                PersianText.line(form.address()),
                known == null ? null : known.point()));
        return new ModelAndView(
                "redirect:/admin/places/neighbourhoods/" + place.id().text());
    }

    private Venue venue(String id) {
        return VenueId.of(id).flatMap(venues::find).orElseThrow(NotFoundException::new);
    }

    private Neighbourhood managed(NeighbourhoodId id, Viewer viewer) {
        return neighbourhoods
                .find(id)
                .filter(place -> viewer.may(Action.MANAGE_PLACES, place.path()))
                .orElseThrow(NotFoundException::new);
    }

    private static ModelAndView form(Neighbourhood place, @Nullable Venue venue, VenueForm form, FormErrors errors) {
        HttpStatusCode status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        ModelAndView view = new ModelAndView("places/registry/venue", status);
        view.addObject("place", place);
        view.addObject("venue", venue);
        view.addObject("form", form);
        view.addObject("errors", errors);
        return view;
    }
}
