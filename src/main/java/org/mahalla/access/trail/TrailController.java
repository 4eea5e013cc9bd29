package org.mahalla.access.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who read which personal datum, when and why; who came in, who was refused, who changed rights. */
@Allow(Action.SEE_TRAIL)
@Controller
final class TrailController {
    private final TrailRows trail;
    private final Accounts accounts;
    private final PlaceWords places;

    TrailController(TrailRows trail, Accounts accounts, PlaceWords places) {
        this.trail = trail;
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping("/admin/trail")
    String list(
            Viewer viewer, TrailFilter filter, HttpServletRequest request, HttpServletResponse response, Model model) {
        Language language = RequestLanguage.of(request);
        FormErrors errors = new FormErrors();
        TrailRows.Wanted wanted = wanted(viewer, filter, language, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        List<TrailRow> rows = errors.isEmpty() ? trail.list(viewer, wanted) : List.of();
        List<TrailRow> shown = rows.subList(0, Math.min(rows.size(), TrailRows.PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown);
        model.addAttribute(
                "places",
                places.of(
                        shown.stream()
                                .map(TrailRow::path)
                                .filter(Objects::nonNull)
                                .toList(),
                        language));
        model.addAttribute(
                "next", rows.size() > TrailRows.PAGE ? shown.getLast().id() : "");
        model.addAttribute("errors", errors);
        return "access/trail/list";
    }

    private TrailRows.Wanted wanted(Viewer viewer, TrailFilter filter, Language language, FormErrors errors) {
        Optional<LocalDate> from = TrailFilter.day("from", filter.from(), errors);
        Optional<LocalDate> until = TrailFilter.day("until", filter.until(), errors);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            errors.reject("until", "access.trail.endsbefore");
        }
        return new TrailRows.Wanted(
                person(filter.thePerson(), errors),
                filter.thePlace().isEmpty()
                        ? Optional.<PlacePath>empty()
                        : places.read(filter.thePlace(), viewer.scopes(Action.SEE_TRAIL), language, errors),
                TrailGroup.events(filter.theEvent()),
                from,
                until,
                filter.cursor());
    }

    private Optional<AccountId> person(String typed, FormErrors errors) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccountId> found = accounts.named(typed);
        if (found.isEmpty()) {
            errors.reject("person", "access.trail.noperson");
        }
        return found;
    }
}
