package org.mahalla.problems.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Between the steps 2 and 3: the writer sees what looks like a personal detail, and takes it out or leaves it to the desk. */
@Controller
class DetailsController {
    private final Drafts drafts;
    private final Topics topics;
    private final SimilarToDraft similar;

    DetailsController(Drafts drafts, Topics topics, SimilarToDraft similar) {
        this.drafts = drafts;
        this.topics = topics;
        this.similar = similar;
    }

    @Open
    @GetMapping("/report/{token}/details")
    ModelAndView edit(@PathVariable String token) {
        ReportDraft draft = drafts.open(token);
        if (!draft.hasWords() || draft.details().isEmpty()) {
            return new ModelAndView("redirect:/report/" + token + (draft.hasWords() ? "/contact" : "/what"));
        }
        return new ModelAndView("problems/intake/details")
                .addObject("token", token)
                .addObject("draft", draft);
    }

    @Open
    @PostMapping("/report/{token}/details")
    ModelAndView choose(@PathVariable String token, @RequestParam(required = false) @Nullable String choice) {
        ReportDraft draft = drafts.open(token);
        Topic topic = Optional.ofNullable(draft.topic()).flatMap(topics::find).orElseThrow(NotFoundException::new);
        if (!"out".equals(choice) && !"desk".equals(choice)) {
            return new ModelAndView("redirect:/report/" + token + "/details");
        }
        ReportDraft next = "out".equals(choice) ? draft.withoutDetails() : draft.leavingDetails();
        drafts.save(token, next);
        boolean nothingLeft =
                next.text() == null || next.text().replace("•", "").strip().length() < WhatForm.SHORTEST;
        return new ModelAndView("redirect:/report/" + token + (nothingLeft ? "/what" : similar.orAfter(next, topic)));
    }
}
