package org.mahalla.problems.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Publishing the draft, and the versions that were published. */
@Allow(Action.MANAGE_TOPICS)
@Controller
@RequestMapping("/admin/topics/versions")
class VersionsController {
    private static final int SHOWN = 20;
    private static final int LONGEST_REASON = 300;

    private final Versions versions;
    private final PublishTaxonomy publish;
    private final Room room;
    private final Nodes nodes;
    private final Accounts accounts;
    private final Clock clock;

    VersionsController(
            Versions versions, PublishTaxonomy publish, Room room, Nodes nodes, Accounts accounts, Clock clock) {
        this.versions = versions;
        this.publish = publish;
        this.room = room;
        this.nodes = nodes;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "0") int before) {
        return list(viewer, before, new FormErrors());
    }

    @PostMapping
    ModelAndView publish(
            Viewer viewer,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason) {
        FormErrors errors = new FormErrors();
        String why = PersianText.line(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.reject("reason", "problems.topics.reason.missing", LONGEST_REASON);
        } else {
            try {
                publish.publish(viewer, seen, why);
                return new ModelAndView("redirect:/admin/topics/versions");
            } catch (RefusedException e) {
                errors.reject("reason", e.refusal());
            }
        }
        ModelAndView again = new ModelAndView("problems/topics/tree")
                .addObject("view", room.view(null, "", publish.isOf(viewer)))
                .addObject("reason", reason)
                .addObject("errors", errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{number}/back")
    ModelAndView back(Viewer viewer, @PathVariable int number) {
        try {
            publish.goBack(viewer, number, LocalDate.now(clock));
            return new ModelAndView("redirect:/admin/topics#changes");
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            errors.reject("versions", e.refusal());
            ModelAndView again = list(viewer, 0, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView list(Viewer viewer, int before, FormErrors errors) {
        List<Version> shown = versions.before(before <= 0 ? Integer.MAX_VALUE : before, SHOWN);
        Map<AccountId, String> names = accounts.names(
                shown.stream().map(Version::by).filter(Objects::nonNull).toList());
        return new ModelAndView("problems/topics/versions")
                .addObject("versions", shown)
                .addObject("newest", versions.newest().map(Version::number).orElse(0))
                .addObject("names", names)
                .addObject("told", new Told(nodes.published()))
                .addObject("mayPublish", publish.isOf(viewer))
                .addObject("errors", errors);
    }
}
