package org.mahalla.referrals.views;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.deeds.DeedLog;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.referrals.search.ReferralFilter;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping a view of the list under a name, and letting it go again. */
@Controller
@Allow(Action.SEE_REFERRALS)
class SavedViewsController {
    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/desk/referrals/views")
    ModelAndView list(@RequestParam(defaultValue = "") String query, Viewer viewer) {
        return page(query, "", new FormErrors(), null, viewer);
    }

    @PostMapping("/desk/referrals/views")
    ModelAndView keep(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String once,
            Viewer viewer) {
        FormErrors errors = new FormErrors();
        String line = PersianText.line(name);
        if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST_NAME) {
            errors.reject("name", "problems.saved.wrong.name", LONGEST_NAME);
        }
        List<SavedView> kept = views.of(viewer);
        if (kept.size() >= SavedViews.MOST) {
            errors.reject("name", "referrals.views.many", SavedViews.MOST);
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(query, name, errors, once, viewer);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        AccountId account = account(viewer);
        ReferralFilter filter = ReferralFilter.at(query);
        UUID id = DeedLog.id(account.value(), "view:" + FormToken.of(once));
        views.keep(account, new SavedView(id, line, filter));
        return new ModelAndView("redirect:" + filter.path());
    }

    @PostMapping("/desk/referrals/views/{id}/forget")
    String forget(@PathVariable String id, Viewer viewer) {
        if (!views.forget(account(viewer), CompactId.decode(id).orElseThrow(NotFoundException::new))) {
            throw new NotFoundException();
        }
        return "redirect:/desk/referrals/views";
    }

    private ModelAndView page(String query, String name, FormErrors errors, @Nullable String once, Viewer viewer) {
        return new ModelAndView("referrals/views/list")
                .addObject("views", views.of(viewer))
                .addObject("query", ReferralFilter.at(query).query())
                .addObject("name", name)
                .addObject("token", FormToken.keep(once))
                .addObject("errors", errors);
    }

    private static AccountId account(Viewer viewer) {
        return viewer.accountId().orElseThrow(NotFoundException::new);
    }
}
