package org.mahalla.problems.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second person: who asks to see how a reporter is reached, and why. Neither words nor contact. */
@Controller
@Allow(Action.ALLOW_REVEAL)
class RevealsController {
    private static final Set<String> DONE = Set.of("allowed", "refused");

    private final Reveals reveals;
    private final RevealContact revealContact;
    private final Reports reports;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Accounts accounts;

    RevealsController(
            Reveals reveals,
            RevealContact revealContact,
            Reports reports,
            Problems problems,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Accounts accounts) {
        this.reveals = reveals;
        this.revealContact = revealContact;
        this.reports = reports;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.accounts = accounts;
    }

    /** One line of the list. */
    record Waiting(Reveal reveal, int number, String topic, String place, String name) {}

    @GetMapping("/desk/reveals")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String done, Viewer viewer, HttpServletRequest request) {
        List<Reveal> waiting = reveals.waiting(viewer.scopes(Action.ALLOW_REVEAL));
        Map<AccountId, String> names = accounts.names(
                waiting.stream().map(one -> new AccountId(one.askedBy())).collect(Collectors.toSet()));
        Language language = RequestLanguage.of(request);
        return new ModelAndView("problems/relay/reveals")
                .addObject(
                        "waiting",
                        waiting.stream()
                                .map(one -> line(one, names.getOrDefault(new AccountId(one.askedBy()), ""), language))
                                .toList())
                .addObject("done", done != null && DONE.contains(done) ? done : null);
    }

    @PostMapping("/desk/reveals/{report}/{seq}")
    String decide(
            @PathVariable String report,
            @PathVariable int seq,
            @RequestParam(defaultValue = "") String say,
            Viewer viewer) {
        Reveal reveal = ReportId.of(report).flatMap(id -> reveals.find(id, seq)).orElseThrow(NotFoundException::new);
        Problem problem = problem(reveal);
        if (problem.sensitive() || !viewer.may(Action.ALLOW_REVEAL, problem.placePath())) {
            throw new NotFoundException();
        }
        boolean allow = say.equals("allow");
        revealContact.decide(viewer, problem, reveal, allow);
        return "redirect:/desk/reveals?done=" + (allow ? "allowed" : "refused");
    }

    private Waiting line(Reveal reveal, String name, Language language) {
        Problem problem = problem(reveal);
        return new Waiting(
                reveal,
                problem.number(),
                topics.find(problem.topic())
                        .map(topic -> topic.name().in(language))
                        .orElse(problem.topic()),
                neighbourhoods.nameOf(problem.neighbourhood(), language),
                name);
    }

    private Problem problem(Reveal reveal) {
        return problems.get(reports.find(reveal.report())
                .orElseThrow(NotFoundException::new)
                .problem());
    }
}
