package org.mahalla.problems.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.problems.photos.KeptFiles;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Step 2 of 3: what. A topic that is not ours ends here with whom to call; a danger shows the emergency numbers first. */
@Controller
class WhatController {
    private final Drafts drafts;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final PhotoIntake photos;
    private final FileStore files;
    private final Throttle throttle;
    private final SimilarToDraft similar;
    private final KeptFiles kept;

    WhatController(
            Drafts drafts,
            Topics topics,
            Neighbourhoods neighbourhoods,
            PhotoIntake photos,
            FileStore files,
            Throttle throttle,
            SimilarToDraft similar,
            KeptFiles kept) {
        this.drafts = drafts;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.photos = photos;
        this.files = files;
        this.throttle = throttle;
        this.similar = similar;
        this.kept = kept;
    }

    @Open
    @GetMapping("/report/{token}/what")
    ModelAndView edit(@PathVariable String token) {
        ReportDraft draft = drafts.open(token);
        return draft.hasPlace()
                ? page(token, draft, WhatForm.of(draft, topics), new FormErrors())
                : new ModelAndView("redirect:/report/" + token + "/where");
    }

    @Open
    @PostMapping("/report/{token}/what")
    ModelAndView update(@PathVariable String token, WhatForm form, HttpServletRequest request) {
        ReportDraft draft = drafts.open(token);
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        FormErrors errors = new FormErrors();
        boolean removing = form.remove() != null;
        if (!removing) {
            form.check(topics, errors);
        }
        Optional<Topic> topic = form.chosen(topics);
        List<Photo> pictures = form.pictures(draft, photos, errors);
        ReportDraft next = draft.saying(
                topic.map(Topic::code).orElse(draft.topic()), form.words(), pictures, form.above() != null);
        drafts.save(token, next);
        if (!kept.all(next.photos())) {
            form.pictures(draft, photos, new FormErrors());
        }
        if (!errors.isEmpty() || removing) {
            ModelAndView again = page(token, next, form.cleaned(), errors);
            again.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Topic chosen = topic.orElseThrow();
        String to = chosen.outside() ? "/outside" : similar.orAfter(next, chosen);
        return new ModelAndView("redirect:/report/" + token + to);
    }

    @Open
    @GetMapping("/report/{token}/outside")
    ModelAndView outside(@PathVariable String token) {
        return guidance(token, "problems/intake/outside");
    }

    @Open
    @GetMapping("/report/{token}/danger")
    ModelAndView danger(@PathVariable String token) {
        return guidance(token, "problems/intake/danger");
    }

    /** A photo of one's own draft, small, to see what was added. */
    @Open
    @GetMapping("/report/{token}/photos/{index}.jpg")
    ResponseEntity<InputStreamResource> photo(@PathVariable String token, @PathVariable int index) {
        List<Photo> taken = drafts.open(token).photos();
        if (index < 0 || index >= taken.size()) {
            throw new NotFoundException();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(files.open(taken.get(index).thumbnail())));
    }

    private ModelAndView guidance(String token, String view) {
        ReportDraft draft = drafts.open(token);
        Topic topic = Optional.ofNullable(draft.topic()).flatMap(topics::find).orElseThrow(NotFoundException::new);
        return new ModelAndView(view).addObject("token", token).addObject("topic", topic);
    }

    private ModelAndView page(String token, ReportDraft draft, WhatForm form, FormErrors errors) {
        Neighbourhood there = Optional.ofNullable(draft.neighbourhood())
                .flatMap(NeighbourhoodId::of)
                .flatMap(neighbourhoods::find)
                .orElseThrow(NotFoundException::new);
        return new ModelAndView("problems/intake/what")
                .addObject("token", token)
                .addObject("draft", draft)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("neighbourhood", there)
                .addObject("areas", topics.areas());
    }
}
