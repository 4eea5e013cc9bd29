package org.mahalla.agencies.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of agencies: the list, one agency, adding, changing and retiring it. */
@Controller
@Allow(Action.MANAGE_AGENCIES)
@RequestMapping("/desk/agencies")
class AgenciesController {
    private static final Map<String, String> FIELDS =
            Map.of("AGY-001", "code", "AGY-002", "superior", "AGY-003", "superior", "AGY-004", "place");

    private final AgencyList list;
    private final AgencyFile file;
    private final ChangeAgency change;
    private final PlaceWords places;

    AgenciesController(AgencyList list, AgencyFile file, ChangeAgency change, PlaceWords places) {
        this.list = list;
        this.file = file;
        this.change = change;
        this.places = places;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String retired,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        AgencyList.Filter filter = new AgencyList.Filter(
                q.length() > 100 ? q.substring(0, 100) : q,
                AgencyKind.find(kind).orElse(null),
                retired.equals("yes"),
                AgencyEntry.isCode(after) ? after : "");
        AgencyList.Found found = list.find(viewer.scopes(Action.MANAGE_AGENCIES), filter);
        return new ModelAndView("agencies/register/list")
                .addObject("filter", filter)
                .addObject("found", found)
                .addObject(
                        "places",
                        places.of(
                                found.rows().stream()
                                        .map(row -> row.place().value())
                                        .toList(),
                                RequestLanguage.of(request)));
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer, HttpServletRequest request) {
        return form(viewer, null, AgencyForm.EMPTY, new FormErrors(), request);
    }

    @PostMapping
    ModelAndView add(Viewer viewer, AgencyForm form, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        Optional<AgencyEntry> entry = form.read(place(viewer, form, errors, request), errors);
        try {
            if (entry.isPresent()) {
                change.add(viewer, entry.get());
                return new ModelAndView("redirect:/desk/agencies/" + entry.get().code());
            }
        } catch (RefusedException refused) {
            errors.reject(field(refused), refused.refusal());
        }
        return form(viewer, null, form, errors, request);
    }

    @GetMapping("/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        return page(viewer, file.find(code, viewer), new FormErrors(), request);
    }

    @GetMapping("/{code}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        return form(viewer, agency, AgencyForm.of(agency), new FormErrors(), request);
    }

    @PostMapping("/{code}/edit")
    ModelAndView change(Viewer viewer, @PathVariable String code, AgencyForm typed, HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        AgencyForm form = typed.withCode(agency.code());
        FormErrors errors = new FormErrors();
        Optional<AgencyEntry> entry = form.read(place(viewer, form, errors, request), errors);
        try {
            if (entry.isPresent()) {
                change.change(viewer, agency, entry.get());
                return new ModelAndView("redirect:/desk/agencies/" + code);
            }
        } catch (RefusedException refused) {
            errors.reject(field(refused), refused.refusal());
        }
        return form(viewer, agency, form, errors, request);
    }

    @PostMapping("/{code}/retire")
    ModelAndView retire(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        try {
            change.retire(viewer, agency, reason);
            return new ModelAndView("redirect:/desk/agencies/" + code);
        } catch (RefusedException refused) {
            FormErrors errors = new FormErrors();
            errors.reject("reason", refused.refusal());
            return page(viewer, agency, errors, request).addObject("reason", reason);
        }
    }

    @PostMapping("/{code}/reopen")
    String reopen(Viewer viewer, @PathVariable String code) {
        change.reopen(viewer, file.managed(code, viewer));
        return "redirect:/desk/agencies/" + code;
    }

    private ModelAndView page(Viewer viewer, Agency agency, FormErrors errors, HttpServletRequest request) {
        return AgencyPages.page(file, viewer, agency, errors, RequestLanguage.of(request));
    }

    private Optional<PlacePath> place(Viewer viewer, AgencyForm form, FormErrors errors, HttpServletRequest request) {
        List<PlacePath> scopes = viewer.scopes(Action.MANAGE_AGENCIES);
        Optional<PlacePath> read =
                places.read(AgencyForm.text(form.place()), scopes, RequestLanguage.of(request), errors);
        if (read.isPresent() && !viewer.may(Action.MANAGE_AGENCIES, read.get())) {
            errors.reject("place", "agencies.form.place.beyond");
        }
        return read;
    }

    private ModelAndView form(
            Viewer viewer, @Nullable Agency agency, AgencyForm form, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        ModelAndView view = new ModelAndView(
                "agencies/register/form", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("agency", agency)
                .addObject("form", form)
                .addObject("superiors", file.superiors(viewer, agency, language))
                .addObject("errors", errors);
    }

    private static String field(RefusedException refused) {
        return FIELDS.getOrDefault(refused.refusal().code(), "code");
    }
}
