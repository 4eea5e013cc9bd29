package org.mahalla.problems.topics;

import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new area of topics; it is published together with its first topic, when a second person has agreed to both. */
@Allow(Action.MANAGE_TOPICS)
@Controller
@RequestMapping("/admin/topics/new-area")
class AreasController {
    private final EditTopic edit;

    AreasController(EditTopic edit) {
        this.edit = edit;
    }

    @GetMapping
    ModelAndView blank() {
        return page(TopicForm.empty(""), "", new FormErrors());
    }

    @PostMapping
    ModelAndView add(Viewer viewer, TopicForm form, @RequestParam(defaultValue = "") @Nullable String icon) {
        FormErrors errors = new FormErrors();
        Node.Says says = form.says(errors);
        String drawing = TopicForm.text(icon);
        if (!TopicForm.ICONS.contains(drawing)) {
            errors.reject("icon", "problems.topics.icon.missing");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(form, drawing, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:/admin/topics/new?area=" + edit.addArea(viewer, drawing, says));
    }

    private static ModelAndView page(TopicForm form, String icon, FormErrors errors) {
        return new ModelAndView("problems/topics/newarea")
                .addObject("form", form)
                .addObject("icon", icon)
                .addObject("errors", errors);
    }
}
