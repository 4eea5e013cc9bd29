package org.mahalla.places.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Venues;
import org.mahalla.shared.Digits;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register for administrators: the tree, neighbourhoods and waves. */
@Controller
@Allow(Action.MANAGE_PLACES)
class PlacesController {
    private final PlaceTree tree;
    private final RegisterNeighbourhood register;
    private final Neighbourhoods neighbourhoods;
    private final Venues venues;

    PlacesController(PlaceTree tree, RegisterNeighbourhood register, Neighbourhoods neighbourhoods, Venues venues) {
        this.tree = tree;
        this.register = register;
        this.neighbourhoods = neighbourhoods;
        this.venues = venues;
    }

    @GetMapping("/admin/places")
    String index(@RequestParam(defaultValue = "") String in, Viewer viewer, Model model) {
        model.addAttribute("step", tree.at(in, viewer));
        return "places/registry/tree";
    }

    @GetMapping("/admin/places/neighbourhoods/new")
    ModelAndView blank(@RequestParam String in, Viewer viewer) {
        return form(tree.at(in, viewer), null, NeighbourhoodForm.EMPTY, new FormErrors());
    }

    @PostMapping("/admin/places/neighbourhoods")
    ModelAndView add(@RequestParam String in, NeighbourhoodForm form, Viewer viewer) {
        FormErrors errors = form.errors();
        PlacePath under = PlaceTree.place(in).orElseThrow(NotFoundException::new);
        if (errors.isEmpty()) {
            try {
                register.add(viewer, under, form);
                return new ModelAndView("redirect:/admin/places?in=" + in);
            } catch (RefusedException refused) {
                errors.reject("code", "refusal." + refused.refusal().code(), form.plainCode());
            }
        }
        return form(tree.at(in, viewer), null, form, errors);
    }

    @GetMapping("/admin/places/neighbourhoods/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        Neighbourhood place = managed(id, viewer);
        return form(stepOf(place, viewer), place, NeighbourhoodForm.of(place), new FormErrors());
    }

    @PostMapping("/admin/places/neighbourhoods/{id}")
    ModelAndView change(@PathVariable String id, NeighbourhoodForm form, Viewer viewer) {
        Neighbourhood place = managed(id, viewer);
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return form(stepOf(place, viewer), place, form, errors);
        }
        register.change(viewer, place, form);
        return new ModelAndView("redirect:/admin/places/neighbourhoods/" + id);
    }

    @PostMapping("/admin/places/waves")
    String join(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String wave,
            @RequestParam String in,
            Viewer viewer) {
        List<Neighbourhood> places =
                id.stream().map(one -> managed(one, viewer)).toList();
        int number = Digits.parseInt(wave).orElseThrow(() -> new RefusedException("PLC-002"));
        if (number < 1 || number > 99 || places.isEmpty()) {
            throw new RefusedException("PLC-002");
        }
        register.join(viewer, places, number);
        return "redirect:/admin/places?in="
                + PlaceTree.place(in).orElseThrow(NotFoundException::new).value();
    }

    private PlaceTree.Step stepOf(Neighbourhood place, Viewer viewer) {
        String path = place.path().value();
        return tree.at(path.substring(0, path.lastIndexOf('.')), viewer);
    }

    private Neighbourhood managed(String id, Viewer viewer) {
        return NeighbourhoodId.of(id)
                .flatMap(neighbourhoods::find)
                .filter(place -> viewer.may(Action.MANAGE_PLACES, place.path()))
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView form(
            PlaceTree.Step step, @Nullable Neighbourhood place, NeighbourhoodForm form, FormErrors errors) {
        HttpStatusCode status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        ModelAndView view = new ModelAndView("places/registry/neighbourhood", status);
        view.addObject("step", step);
        view.addObject("place", place);
        view.addObject("venues", place == null ? List.of() : venues.of(place.id()));
        view.addObject("form", form);
        view.addObject("errors", errors);
        return view;
    }
}
