package org.mahalla.referrals.deeds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.deeds.KeptDeed;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One thing done to many referrals: a look at what it would do, doing it, what became of each, and taking it back. */
@Controller
@Allow(Action.HANDLE_REFERRALS)
class ReferralDeedsController {
    private final PlanReferralDeed plan;
    private final DoReferralDeed doDeed;
    private final ReferralDeeds deeds;
    private final Clock clock;

    ReferralDeedsController(PlanReferralDeed plan, DoReferralDeed doDeed, ReferralDeeds deeds, Clock clock) {
        this.plan = plan;
        this.doDeed = doDeed;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Changes nothing; sent by POST because five hundred referrals are too long for an address. */
    @PostMapping("/desk/referrals/deeds")
    ModelAndView look(ReferralDeedForm asked, Viewer viewer, HttpServletRequest request) {
        String all = asked.allOf();
        ReferralDeedForm form = all == null ? asked : asked.choosing(plan.all(viewer, all));
        List<ReferralId> chosen = form.referrals();
        if (chosen.isEmpty() || chosen.size() > DoReferralDeed.MOST) {
            return new ModelAndView("referrals/deeds/nothing")
                    .addObject("back", form.backTo())
                    .addObject("many", !chosen.isEmpty());
        }
        return page(form, new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/referrals/deeds/do")
    ModelAndView run(ReferralDeedForm form, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        form.check(errors);
        if (form.referrals().isEmpty() || form.referrals().size() > DoReferralDeed.MOST) {
            errors.reject("referral", "referrals.deeds.none");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        UUID id = doDeed.run(viewer, FormToken.of(form.once()), form.order(), form.referrals());
        KeptDeed<ReferralBefore> done = deeds.own(id, viewer);
        boolean plain = done.rows().size() == 1 && done.refused() == 0;
        return redirect(plain ? form.backTo() : "/desk/referrals/deeds/" + CompactId.encode(id));
    }

    @GetMapping("/desk/referrals/deeds/{id}")
    ModelAndView done(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        KeptDeed<ReferralBefore> done = deeds.own(known(id), viewer);
        Language language = RequestLanguage.of(request);
        List<ReferralId> ids =
                done.rows().stream().map(row -> new ReferralId(row.id())).toList();
        Map<ReferralId, PlanReferralDeed.Line> lines = plan.seen(viewer, ids).stream()
                .map(referral -> plan.line(referral, null, null, language))
                .collect(Collectors.toMap(line -> line.referral().id(), Function.identity()));
        return new ModelAndView("referrals/deeds/done")
                .addObject("done", done)
                .addObject("lines", lines)
                .addObject("open", done.canBeTakenBack(clock.instant()));
    }

    @PostMapping("/desk/referrals/deeds/{id}/back")
    ModelAndView back(@PathVariable String id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        UUID deed = known(id);
        try {
            doDeed.takeBack(viewer, deed);
        } catch (RefusedException late) {
            return redirect("/desk/referrals/deeds/" + id);
        }
        KeptDeed<ReferralBefore> done = deeds.own(deed, viewer);
        boolean plain = done.rows().size() == 1 && done.takenBack() == 1;
        return redirect(plain ? form(back).backTo() : "/desk/referrals/deeds/" + id);
    }

    /** Goes on with what a crash left undone. */
    @PostMapping("/desk/referrals/deeds/{id}/rest")
    ModelAndView rest(@PathVariable String id, Viewer viewer) {
        doDeed.goOn(viewer, deeds.own(known(id), viewer));
        return redirect("/desk/referrals/deeds/" + id);
    }

    private ModelAndView page(ReferralDeedForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        ReferralDeed deed = form.theDeed();
        List<ReferralId> chosen = form.referrals();
        return new ModelAndView("referrals/deeds/plan")
                .addObject("deed", deed)
                .addObject("lines", plan.of(viewer, deed, chosen, RequestLanguage.of(request)))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", FormToken.keep(form.once()))
                .addObject("officers", deed == ReferralDeed.ASSIGN ? plan.officers(viewer, chosen) : List.of());
    }

    private static ReferralDeedForm form(String back) {
        return new ReferralDeedForm(null, null, null, null, null, null, back, null, null, null);
    }

    private static UUID known(String id) {
        return CompactId.decode(id).orElseThrow(NotFoundException::new);
    }

    private static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
