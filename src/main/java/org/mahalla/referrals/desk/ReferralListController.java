package org.mahalla.referrals.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.ReturnPath;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.deeds.LastReferralDeed;
import org.mahalla.referrals.replies.WaitingMail;
import org.mahalla.referrals.search.Band;
import org.mahalla.referrals.search.FindReferrals;
import org.mahalla.referrals.search.ReferralFilter;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.views.SavedViews;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The open referrals, by how close their deadlines are, and one of them beside the list. */
@Controller
@Allow(Action.SEE_REFERRALS)
class ReferralListController {
    private final FindReferrals find;
    private final DeskReferrals referrals;
    private final ShowReferral show;
    private final ReferralChoices choices;
    private final SavedViews views;
    private final LastReferralDeed last;
    private final WaitingMail mail;
    private final Clock clock;

    ReferralListController(
            FindReferrals find,
            DeskReferrals referrals,
            ShowReferral show,
            ReferralChoices choices,
            SavedViews views,
            LastReferralDeed last,
            WaitingMail mail,
            Clock clock) {
        this.find = find;
        this.referrals = referrals;
        this.show = show;
        this.choices = choices;
        this.views = views;
        this.last = last;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/desk/referrals")
    ModelAndView list(
            ReferralFilter.Typed typed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String open,
            Viewer viewer,
            HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        ReferralFilter asked = typed.read();
        Map<Band, Integer> counts = find.counts(viewer, asked);
        Band band = asked.band() == null ? first(counts) : asked.band();
        FindReferrals.Found found = find.page(viewer, asked, band, after);
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("referrals/desk/list")
                .addObject("filter", asked.in(band))
                .addObject("counts", counts)
                .addObject(
                        "rows",
                        found.rows().stream()
                                .map(one -> show.row(one, today, language))
                                .toList())
                .addObject("after", after)
                .addObject("next", found.next())
                .addObject("choices", choices.of(viewer, language))
                .addObject("mail", mail.of(viewer))
                .addObject("views", views.of(viewer))
                .addObject("last", last.of(viewer).orElse(null))
                .addObject("handles", viewer.mayAnywhere(Action.HANDLE_REFERRALS))
                .addObject(
                        "beside",
                        ReferralId.of(open == null ? "" : open)
                                .flatMap(id -> referrals.find(id, viewer, Action.SEE_REFERRALS))
                                .map(one -> show.beside(one, viewer, language))
                                .orElse(null))
                .addObject("token", FormToken.keep(null));
    }

    /** The same pane for a page that is open; scripts fetch it. */
    @GetMapping("/desk/referrals/{id}/beside")
    ModelAndView beside(
            @PathVariable String id,
            @RequestParam(defaultValue = "/desk/referrals") String back,
            Viewer viewer,
            HttpServletRequest request) {
        return new ModelAndView("referrals/desk/beside")
                .addObject(
                        "beside",
                        show.beside(
                                referrals.get(id, viewer, Action.SEE_REFERRALS), viewer, RequestLanguage.of(request)))
                .addObject("back", ReturnPath.localOr(back, "/desk/referrals"))
                .addObject("token", FormToken.keep(null));
    }

    private static Band first(Map<Band, Integer> counts) {
        for (Band band : Band.values()) {
            if (counts.getOrDefault(band, 0) > 0) {
                return band;
            }
        }
        return Band.LATE;
    }
}
