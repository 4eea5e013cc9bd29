package org.mahalla.problems.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Step 1 of 3: where. */
@Controller
class WhereController {
    /** Up to so many neighbourhoods are offered in one list; beyond it one searches. */
    private static final int LISTED = 400;

    private static final int FOUND = 12;

    private final Neighbourhoods neighbourhoods;
    private final Drafts drafts;

    WhereController(Neighbourhoods neighbourhoods, Drafts drafts) {
        this.neighbourhoods = neighbourhoods;
        this.drafts = drafts;
    }

    @Open
    @GetMapping("/report")
    ModelAndView begin(@RequestParam(required = false) @Nullable String neighbourhood) {
        return page(new WhereForm(neighbourhood, null, null, null, null, null), new FormErrors(), null);
    }

    @Open
    @PostMapping("/report")
    ModelAndView create(WhereForm form) {
        return answer(form, ReportDraft.EMPTY, null);
    }

    @Open
    @GetMapping("/report/{token}/where")
    ModelAndView edit(@PathVariable String token) {
        return page(WhereForm.of(drafts.open(token)), new FormErrors(), token);
    }

    @Open
    @PostMapping("/report/{token}/where")
    ModelAndView update(@PathVariable String token, WhereForm form) {
        return answer(form, drafts.open(token), token);
    }

    private ModelAndView answer(WhereForm form, ReportDraft draft, @Nullable String token) {
        FormErrors errors = new FormErrors();
        if (form.searching()) {
            return page(form, errors, token);
        }
        Optional<ReportDraft> read = form.read(draft, neighbourhoods, errors);
        if (read.isEmpty()) {
            ModelAndView again = page(form.cleaned(), errors, token);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String kept = kept(token, read.get());
        return new ModelAndView("redirect:/report/" + kept + (form.pointing() ? "/pin" : "/what"));
    }

    private String kept(@Nullable String token, ReportDraft draft) {
        if (token == null) {
            return drafts.begin(draft);
        }
        drafts.save(token, draft);
        return token;
    }

    private ModelAndView page(WhereForm form, FormErrors errors, @Nullable String token) {
        List<Neighbourhood> all = neighbourhoods.all();
        String searched = form.q() == null ? "" : form.q();
        List<Neighbourhood> found = form.searching() ? neighbourhoods.search(searched, FOUND) : List.of();
        return new ModelAndView("problems/intake/where")
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", token)
                .addObject("found", found)
                .addObject("listed", all.size() <= LISTED ? all : List.of());
    }
}
