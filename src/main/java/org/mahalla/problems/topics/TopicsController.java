package org.mahalla.problems.topics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.problems.model.ServiceKind;
import org.mahalla.shared.NotFoundException;
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

/** The tree of topics, one of them open, and a new one. */
@Allow(Action.MANAGE_TOPICS)
@Controller
@RequestMapping("/admin/topics")
class TopicsController {
    private final Room room;
    private final EditTopic edit;
    private final PublishTaxonomy publish;
    private final Words words;

    TopicsController(Room room, EditTopic edit, PublishTaxonomy publish, Words words) {
        this.room = room;
        this.edit = edit;
        this.publish = publish;
        this.words = words;
    }

    @GetMapping
    ModelAndView tree(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        return page(room.view(null, PersianText.line(q), publish.isOf(viewer)), null, new FormErrors())
                .addObject("q", PersianText.line(q));
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        return blank(viewer, TopicForm.empty(area), new FormErrors(), request);
    }

    @PostMapping("/new")
    ModelAndView add(Viewer viewer, TopicForm form, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        Node.Says says = form.says(errors);
        Node.Rules rules = form.rules(null, errors);
        ServiceKind service = ServiceKind.find(TopicForm.text(form.service())).orElse(null);
        if (service == null) {
            errors.reject("service", "problems.topics.service.missing");
        }
        String area = area(form, errors);
        if (service == null || !errors.isEmpty()) {
            return unprocessable(blank(viewer, form, errors, request));
        }
        return opened(edit.add(viewer, service, area, says, rules));
    }

    @GetMapping("/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code) {
        Room.View view = view(viewer, code);
        return page(view, TopicForm.of(Objects.requireNonNull(view.open())), new FormErrors());
    }

    @PostMapping("/{code}")
    ModelAndView save(Viewer viewer, @PathVariable String code, TopicForm form) {
        Node node = Objects.requireNonNull(view(viewer, code).open());
        FormErrors errors = new FormErrors();
        Node.Says says = form.says(errors);
        Node.Rules rules = node.isArea() ? node.rules() : form.rules(node, errors);
        String area = node.isArea() ? "" : area(form, errors);
        if (errors.isEmpty()) {
            try {
                edit.save(viewer, code, TopicForm.text(form.seen()), area, says, rules);
                return opened(code);
            } catch (RefusedException e) {
                errors.reject("clash", e.refusal());
                return conflict(view(viewer, code), form, says, rules, errors);
            }
        }
        return unprocessable(page(view(viewer, code), form, errors));
    }

    private static ModelAndView opened(String code) {
        return new ModelAndView("redirect:/admin/topics/" + code + "#edit");
    }

    private Room.View view(Viewer viewer, String code) {
        Room.View view = room.view(code, "", publish.isOf(viewer));
        if (view.open() == null) {
            throw new NotFoundException();
        }
        return view;
    }

    private String area(TopicForm form, FormErrors errors) {
        String area = TopicForm.text(form.area());
        boolean known =
                edit.taxonomy().areas().stream().anyMatch(one -> one.code().equals(area));
        if (!known) {
            errors.reject("area", "problems.topics.area.missing");
        }
        return area;
    }

    private ModelAndView blank(Viewer viewer, TopicForm form, FormErrors errors, HttpServletRequest request) {
        Phrases phrases = words.in(RequestLanguage.of(request));
        List<Choice> services = Arrays.stream(ServiceKind.values())
                .map(kind -> new Choice(kind.code(), phrases.t("problems.service." + kind.code())))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
        return new ModelAndView("problems/topics/blank")
                .addObject("view", room.view(null, "", publish.isOf(viewer)))
                .addObject("form", form)
                .addObject("services", services)
                .addObject("errors", errors);
    }

    private static ModelAndView page(Room.View view, @Nullable TopicForm form, FormErrors errors) {
        return new ModelAndView("problems/topics/tree")
                .addObject("view", view)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** Beside what was typed stands how it differs from what somebody else wrote meanwhile; sending it again is a decision. */
    private static ModelAndView conflict(
            Room.View view, TopicForm form, Node.Says says, Node.Rules rules, FormErrors errors) {
        Node now = Objects.requireNonNull(view.open());
        Node typed = now.edited(now.isArea() ? null : form.area(), says, rules);
        ModelAndView page =
                page(view, form.seeing(now.mark()), errors).addObject("clashes", Difference.between(now, typed));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
