package org.mahalla.problems.work;

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
    private final PlanWork plan;
    private final DoWork work;
    private final TakeBack takeBack;
    private final Topics topics;
    private final Clock clock;

    DeedsController(PlanWork plan, DoWork work, TakeBack takeBack, Topics topics, Clock clock) {
        this.plan = plan;
        this.work = work;
        this.takeBack = takeBack;
        this.topics = topics;
        this.clock = clock;
    }

    /** Changes nothing; sent by POST because five hundred problems are too long for an address. */
    @PostMapping("/desk/work")
    ModelAndView look(WorkForm asked, Viewer viewer, HttpServletRequest request) {
        String all = asked.allOf();
        WorkForm form = all == null ? asked : asked.choosing(plan.all(viewer, all));
        List<ProblemId> chosen = form.problems();
        if (chosen.isEmpty() || chosen.size() > DoWork.MOST) {
            return new ModelAndView("problems/work/nothing")
                    .addObject("back", form.backTo())
                    .addObject("many", !chosen.isEmpty());
        }
        return page(form, new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/work/do")
    ModelAndView run(WorkForm form, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        form.check(topics, errors);
        if (form.touched().isEmpty() || form.touched().size() > DoWork.MOST) {
            errors.reject("what", "problems.work.wrong.nothing");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        UUID id = work.run(viewer, token(form), form.order(), form.touched());
        WorkDone done = work.own(id, viewer);
        boolean plain = done.rows().size() == 1 && done.refused() == 0;
        return redirect(plain ? form.backTo() : "/desk/work/" + CompactId.encode(id));
    }

    @GetMapping("/desk/work/{id}")
    ModelAndView done(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        WorkDone done = work.own(known(id), viewer);
        List<ProblemId> ids = done.rows().stream().map(WorkDone.Row::problem).toList();
        Map<ProblemId, WorkPlan.Line> lines = plan.seen(viewer, ids).stream()
                .map(problem -> plan.line(problem, RequestLanguage.of(request), null))
                .collect(Collectors.toMap(WorkPlan.Line::problem, Function.identity()));
        return new ModelAndView("problems/work/done")
                .addObject("done", done)
                .addObject("lines", lines)
                .addObject("open", done.canBeTakenBack(clock.instant()));
    }

    @PostMapping("/desk/work/{id}/back")
    ModelAndView back(@PathVariable String id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        UUID deed = known(id);
        try {
            takeBack.run(viewer, deed);
        } catch (RefusedException late) {
            return redirect("/desk/work/" + id);
        }
        WorkDone done = work.own(deed, viewer);
        boolean plain = done.rows().size() == 1 && done.takenBack() == 1;
        return redirect(
                plain ? new WorkForm(null, null, null, null, back, null, null, null).backTo() : "/desk/work/" + id);
    }

    /** Goes on with what a crash left undone. */
    @PostMapping("/desk/work/{id}/rest")
    ModelAndView rest(@PathVariable String id, Viewer viewer) {
        work.goOn(viewer, work.own(known(id), viewer));
        return redirect("/desk/work/" + id);
    }

    private ModelAndView page(WorkForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        Deed deed = form.theDeed();
        List<ProblemId> chosen = form.problems();
        return new ModelAndView("problems/work/plan")
                .addObject("plan", plan.of(viewer, deed, chosen, language))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", form.once() == null ? CompactId.encode(UUID.randomUUID()) : form.once())
                .addObject(
                        "colleagues", deed.asks() == Deed.Asks.COLLEAGUE ? plan.colleagues(viewer, chosen) : List.of())
                .addObject("topics", deed.asks() == Deed.Asks.TOPIC ? plan.topics(language) : List.of());
    }

    private static String token(WorkForm form) {
        String once = form.once();
        if (once == null || !once.matches("[a-z0-9-]{8,64}")) {
            throw new RefusedException("PRB-030");
        }
        return once;
    }

    private static UUID known(String id) {
        return CompactId.decode(id).orElseThrow(NotFoundException::new);
    }

    private static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
