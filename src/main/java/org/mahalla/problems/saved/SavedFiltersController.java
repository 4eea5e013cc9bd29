package org.mahalla.problems.saved;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.Sight;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping the filter of the list under a name, for oneself or for all at one’s place, and letting it go again. */
@Controller
@Allow(Action.SEE_REPORTS)
class SavedFiltersController {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;

    private final SavedFilters saved;
    private final Filters filters;

    SavedFiltersController(SavedFilters saved, Filters filters) {
        this.saved = saved;
        this.filters = filters;
    }

    @GetMapping("/desk/filters")
    ModelAndView list(@RequestParam(defaultValue = "") String query, Viewer viewer) {
        return page(query, "", false, new FormErrors(), viewer);
    }

    @PostMapping("/desk/filters")
    ModelAndView keep(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String shared,
            Viewer viewer) {
        FormErrors errors = new FormErrors();
        String line = PersianText.line(name);
        if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST_NAME) {
            errors.reject("name", "problems.saved.wrong.name", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            errors.reject("name", "problems.saved.wrong.query");
        }
        if (saved.of(viewer).size() >= SavedFilters.MOST) {
            errors.reject("name", "problems.saved.wrong.many", SavedFilters.MOST);
        }
        List<PlacePath> places = viewer.scopes(Action.SEE_REPORTS);
        if (!errors.isEmpty()) {
            ModelAndView again = page(query, name, shared != null, errors, viewer);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        AccountId account = viewer.accountId().orElseThrow(NotFoundException::new);
        String kept = kept(query, viewer);
        PlacePath place = shared == null || places.isEmpty() ? null : places.getFirst();
        saved.keep(new SavedFilter(UUID.randomUUID(), account, place, line, kept));
        return new ModelAndView("redirect:/desk");
    }

    @PostMapping("/desk/filters/{id}/forget")
    ModelAndView forget(@PathVariable String id, Viewer viewer) {
        AccountId account = viewer.accountId().orElseThrow(NotFoundException::new);
        if (!saved.forget(CompactId.decode(id).orElseThrow(NotFoundException::new), account)) {
            throw new NotFoundException();
        }
        return new ModelAndView("redirect:/desk/filters");
    }

    /** Written anew from what was understood of it, so that nothing else is kept. */
    private String kept(String query, Viewer viewer) {
        Sight sight =
                Sight.desk(viewer.scopes(Action.SEE_REPORTS), viewer.accountId().orElse(null));
        String address = filters.read(FilterForm.of(query), sight).filter().path("/desk/problems");
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    private ModelAndView page(String query, String name, boolean shared, FormErrors errors, Viewer viewer) {
        return new ModelAndView("problems/saved/list")
                .addObject("saved", saved.counted(viewer))
                .addObject("own", viewer.accountId().orElseThrow(NotFoundException::new))
                .addObject("query", query)
                .addObject("name", name)
                .addObject("shared", shared)
                .addObject("errors", errors);
    }
}
