package org.mahalla.problems.deeds;

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
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One thing done to many problems: a look at what it would do, doing it, what became of each, and taking it back. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeedsController {
    private final PlanDeed plan;
    private final DoDeed doDeed;
    private final TakeBack takeBack;
    private final Deeds deeds;
    private final Topics topics;
    private final Clock clock;

    DeedsController(PlanDeed plan, DoDeed doDeed, TakeBack takeBack, Deeds deeds, Topics topics, Clock clock) {
        this.plan = plan;
        this.doDeed = doDeed;
        this.takeBack = takeBack;
        this.deeds = deeds;
        this.topics = topics;
        this.clock = clock;
    }

    /** Changes nothing; sent by POST because five hundred problems are too long for an address. */
    @PostMapping("/desk/deeds")
    ModelAndView look(DeedForm asked, Viewer viewer, HttpServletRequest request) {
        String all = asked.allOf();
        DeedForm form = all == null ? asked : asked.choosing(plan.all(viewer, all));
        List<ProblemId> chosen = form.problems();
        if (chosen.isEmpty() || chosen.size() > DoDeed.MOST) {
            return new ModelAndView("problems/deeds/nothing")
                    .addObject("back", form.backTo())
                    .addObject("many", !chosen.isEmpty());
        }
        return page(form, new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/deeds/do")
    ModelAndView run(DeedForm form, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        form.check(topics, errors);
        if (form.touched().isEmpty() || form.touched().size() > DoDeed.MOST) {
            errors.reject("what", "problems.deeds.wrong.nothing");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        UUID id = doDeed.run(viewer, FormToken.of(form.once()), form.order(), form.touched());
        KeptDeed<Before> done = deeds.own(id, viewer);
        boolean plain = done.rows().size() == 1 && done.refused() == 0;
        return redirect(plain ? form.backTo() : "/desk/deeds/" + CompactId.encode(id));
    }

    @GetMapping("/desk/deeds/{id}")
    ModelAndView done(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        KeptDeed<Before> done = deeds.own(known(id), viewer);
        List<ProblemId> ids =
                done.rows().stream().map(row -> new ProblemId(row.id())).toList();
        Map<ProblemId, DeedPlan.Line> lines = plan.seen(viewer, ids).stream()
                .map(problem -> plan.line(problem, RequestLanguage.of(request), null))
                .collect(Collectors.toMap(DeedPlan.Line::problem, Function.identity()));
        return new ModelAndView("problems/deeds/done")
                .addObject("done", done)
                .addObject("lines", lines)
                .addObject("open", done.canBeTakenBack(clock.instant()));
    }

    @PostMapping("/desk/deeds/{id}/back")
    ModelAndView back(@PathVariable String id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        UUID deed = known(id);
        try {
            takeBack.run(viewer, deed);
        } catch (RefusedException late) {
            return redirect("/desk/deeds/" + id);
        }
        KeptDeed<Before> done = deeds.own(deed, viewer);
        boolean plain = done.rows().size() == 1 && done.takenBack() == 1;
        return redirect(
                plain ? new DeedForm(null, null, null, null, back, null, null, null).backTo() : "/desk/deeds/" + id);
    }

    /** Goes on with what a crash left undone. */
    @PostMapping("/desk/deeds/{id}/rest")
    ModelAndView rest(@PathVariable String id, Viewer viewer) {
        doDeed.goOn(viewer, deeds.own(known(id), viewer));
        return redirect("/desk/deeds/" + id);
    }

    private ModelAndView page(DeedForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        Deed deed = form.theDeed();
        List<ProblemId> chosen = form.problems();
        return new ModelAndView("problems/deeds/plan")
                .addObject("plan", plan.of(viewer, deed, chosen, language))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", FormToken.keep(form.once()))
                .addObject(
                        "colleagues", deed.asks() == Deed.Asks.COLLEAGUE ? plan.colleagues(viewer, chosen) : List.of())
                .addObject("topics", deed.asks() == Deed.Asks.TOPIC ? plan.topics(language) : List.of());
    }

    private static UUID known(String id) {
        return CompactId.decode(id).orElseThrow(NotFoundException::new);
    }

    private static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
