package org.mahalla.problems.replies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answers to begin with of one’s own places: reading, writing, changing and retiring them. */
@Controller
@Allow(Action.ANSWER_PUBLICLY)
class RepliesController {
    private final Replies replies;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Words words;

    RepliesController(Replies replies, Topics topics, Neighbourhoods neighbourhoods, Words words) {
        this.replies = replies;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.words = words;
    }

    @GetMapping("/desk/replies")
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        return new ModelAndView("problems/replies/list").addObject("replies", replies.of(own(viewer)));
    }

    @GetMapping("/desk/replies/new")
    ModelAndView blank(Viewer viewer, HttpServletRequest request) {
        return page(null, ReplyForm.EMPTY, new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/replies/new")
    ModelAndView add(ReplyForm form, Viewer viewer, HttpServletRequest request) {
        return keep(null, form, viewer, request);
    }

    @GetMapping("/desk/replies/{id}")
    ModelAndView open(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Reply reply = own(id, viewer);
        return page(reply, ReplyForm.of(reply), new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/replies/{id}")
    ModelAndView change(@PathVariable String id, ReplyForm form, Viewer viewer, HttpServletRequest request) {
        return keep(own(id, viewer), form, viewer, request);
    }

    @PostMapping("/desk/replies/{id}/retire")
    ModelAndView retire(@PathVariable String id, Viewer viewer) {
        replies.retire(own(id, viewer).id());
        return new ModelAndView("redirect:/desk/replies");
    }

    private ModelAndView keep(@Nullable Reply known, ReplyForm form, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        form.check(own(viewer), topics, errors);
        if (!errors.isEmpty()) {
            ModelAndView again = page(known, form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        replies.keep(form.reply(known == null ? UUID.randomUUID() : known.id()));
        return new ModelAndView("redirect:/desk/replies");
    }

    private ModelAndView page(
            @Nullable Reply known, ReplyForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        var phrases = words.in(language);
        return new ModelAndView("problems/replies/edit")
                .addObject("id", known == null ? null : known.text())
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("places", places(viewer, language))
                .addObject(
                        "topics",
                        topics.areas().stream()
                                .flatMap(area -> area.topics().stream())
                                .map(topic ->
                                        new Choice(topic.code(), topic.name().in(language)))
                                .toList())
                .addObject(
                        "states",
                        Arrays.stream(State.values())
                                .filter(State::open)
                                .map(state -> new Choice(state.code(), phrases.t("problems.state." + state.code())))
                                .toList());
    }

    private List<Choice> places(Viewer viewer, Language language) {
        return own(viewer).stream()
                .map(path -> new Choice(
                        path.value(),
                        neighbourhoods.under(path).stream()
                                .filter(there -> there.path().equals(path))
                                .findFirst()
                                .map(there -> there.name().in(language))
                                .orElse(words.in(language).t("problems.replies.place.all"))))
                .toList();
    }

    private Reply own(String id, Viewer viewer) {
        return replies.find(id)
                .filter(reply -> viewer.may(Action.ANSWER_PUBLICLY, reply.place()))
                .orElseThrow(NotFoundException::new);
    }

    private static List<PlacePath> own(Viewer viewer) {
        return viewer.scopes(Action.ANSWER_PUBLICLY);
    }
}
