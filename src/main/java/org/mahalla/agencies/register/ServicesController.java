package org.mahalla.agencies.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.UnitId;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an agency does, by which unit, and on which days it does not. */
@Controller
@Allow(Action.MANAGE_AGENCIES)
@RequestMapping("/desk/agencies/{code}")
class ServicesController {
    private static final int LONGEST_NAME = 120;

    private final AgencyFile file;
    private final ChangeServing change;
    private final PlaceWords places;

    ServicesController(AgencyFile file, ChangeServing change, PlaceWords places) {
        this.file = file;
        this.change = change;
        this.places = places;
    }

    @PostMapping("/units")
    ModelAndView addUnit(Viewer viewer, @PathVariable String code, ServiceForm form, HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        FormErrors errors = new FormErrors();
        Optional<PlaceName> name = name(form.unitFa(), form.unitEn(), errors);
        if (name.isEmpty()) {
            return page(viewer, agency, errors, request).addObject("typed", form);
        }
        change.addUnit(viewer, agency, name.get());
        return back(code, "units");
    }

    @PostMapping("/units/{unit}")
    ModelAndView renameUnit(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable String unit,
            ServiceForm form,
            HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        UnitId id = UnitId.of(unit).orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        Optional<PlaceName> name = name(form.unitFa(), form.unitEn(), errors);
        if (name.isEmpty()) {
            return page(viewer, agency, errors, request);
        }
        change.renameUnit(viewer, agency, id, name.get());
        return back(code, "units");
    }

    @PostMapping("/units/{unit}/remove")
    ModelAndView removeUnit(Viewer viewer, @PathVariable String code, @PathVariable String unit) {
        Agency agency = file.managed(code, viewer);
        change.removeUnit(viewer, agency, UnitId.of(unit).orElseThrow(NotFoundException::new));
        return back(code, "units");
    }

    @PostMapping("/services")
    ModelAndView serve(Viewer viewer, @PathVariable String code, ServiceForm form, HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        FormErrors errors = new FormErrors();
        Optional<PlacePath> place = place(agency, form, errors, request);
        String topic = AgencyForm.text(form.topic());
        if (topic.isEmpty()) {
            errors.reject("topic", "agencies.service.topic.missing");
        }
        if (place.isPresent() && errors.isEmpty()) {
            try {
                UnitId unit = UnitId.of(AgencyForm.text(form.unit())).orElse(null);
                change.serve(viewer, agency, new Service(topic, place.get(), unit));
                return back(code, "services");
            } catch (RefusedException refused) {
                errors.reject(refused.refusal().code().equals("AGY-005") ? "topic" : "place", refused.refusal());
            }
        }
        return page(viewer, agency, errors, request).addObject("typed", form);
    }

    @PostMapping("/services/remove")
    ModelAndView serveNoMore(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String place) {
        Agency agency = file.managed(code, viewer);
        change.serveNoMore(viewer, agency, topic, path(place).orElseThrow(NotFoundException::new));
        return back(code, "services");
    }

    @PostMapping("/days")
    ModelAndView addDay(Viewer viewer, @PathVariable String code, DayForm form, HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        FormErrors errors = new FormErrors();
        form.day().read().findRefusal().ifPresent(refusal -> errors.reject("off", refusal));
        Optional<LocalDate> day = form.day().read().find();
        if (day.isEmpty()) {
            return page(viewer, agency, errors, request).addObject("day", form);
        }
        change.addDayOff(viewer, agency, day.get());
        return back(code, "days");
    }

    @PostMapping("/days/remove")
    ModelAndView removeDay(Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String day) {
        Agency agency = file.managed(code, viewer);
        try {
            change.removeDayOff(viewer, agency, LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            throw new NotFoundException();
        }
        return back(code, "days");
    }

    private Optional<PlacePath> place(Agency agency, ServiceForm form, FormErrors errors, HttpServletRequest request) {
        String typed = AgencyForm.text(form.place());
        return typed.isBlank()
                ? Optional.of(agency.place())
                : places.read(typed, List.of(agency.place()), RequestLanguage.of(request), errors);
    }

    private static Optional<PlacePath> path(String text) {
        try {
            return Optional.of(new PlacePath(text));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<PlaceName> name(@Nullable String fa, @Nullable String en, FormErrors errors) {
        String persian = PersianText.line(AgencyForm.text(fa));
        String english = PersianText.line(AgencyForm.text(en));
        if (persian.isEmpty() && english.isEmpty()) {
            errors.reject("unitFa", "agencies.unit.name.missing");
        } else if (persian.length() > LONGEST_NAME || english.length() > LONGEST_NAME) {
            errors.reject("unitFa", "frame.form.atmost", LONGEST_NAME);
        }
        return errors.isEmpty() ? Optional.of(new PlaceName(persian, english)) : Optional.empty();
    }

    private ModelAndView page(Viewer viewer, Agency agency, FormErrors errors, HttpServletRequest request) {
        return AgencyPages.page(file, viewer, agency, errors, RequestLanguage.of(request));
    }

    private static ModelAndView back(String code, String part) {
        return new ModelAndView("redirect:/desk/agencies/" + code + "#" + part);
    }
}
