package org.mahalla.problems.topics;

import java.util.List;
import org.mahalla.access.Open;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What may be reported, and everything that ever changed about it, for everybody to read. */
@Controller
class PublicTopicsController {
    private static final int SHOWN = 10;

    private final Topics topics;
    private final Versions versions;
    private final Nodes nodes;

    PublicTopicsController(Topics topics, Versions versions, Nodes nodes) {
        this.topics = topics;
        this.versions = versions;
        this.nodes = nodes;
    }

    @Open
    @GetMapping("/topics")
    ModelAndView list(@RequestParam(defaultValue = "0") int before) {
        List<Version> shown = versions.before(before <= 0 ? Integer.MAX_VALUE : before, SHOWN);
        return new ModelAndView("problems/topics/open")
                .addObject("areas", topics.areas())
                .addObject("versions", shown)
                .addObject("told", new Told(nodes.published()));
    }
}
