package org.mahalla.problems.topics;

import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done to one topic with one press: each goes into the draft. */
@Allow(Action.MANAGE_TOPICS)
@Controller
@RequestMapping("/admin/topics/{code}")
class TopicStepsController {
    private final Room room;
    private final EditTopic edit;
    private final PublishTaxonomy publish;

    TopicStepsController(Room room, EditTopic edit, PublishTaxonomy publish) {
        this.room = room;
        this.edit = edit;
        this.publish = publish;
    }

    @PostMapping("/merge")
    ModelAndView merge(Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String into) {
        return step(viewer, code, "into", () -> edit.merge(viewer, code, into));
    }

    @PostMapping("/retire")
    ModelAndView retire(Viewer viewer, @PathVariable String code) {
        return step(viewer, code, "retire", () -> edit.retire(viewer, code));
    }

    @PostMapping("/back")
    ModelAndView back(Viewer viewer, @PathVariable String code) {
        return step(viewer, code, "retire", () -> edit.bringBack(viewer, code));
    }

    @PostMapping("/up")
    ModelAndView up(Viewer viewer, @PathVariable String code) {
        return step(viewer, code, "edit", () -> edit.move(viewer, code, true));
    }

    @PostMapping("/down")
    ModelAndView down(Viewer viewer, @PathVariable String code) {
        return step(viewer, code, "edit", () -> edit.move(viewer, code, false));
    }

    @PostMapping("/drop")
    ModelAndView drop(Viewer viewer, @PathVariable String code) {
        ModelAndView ended = step(viewer, code, "changes", () -> edit.drop(code));
        return ended.getStatus() == null ? new ModelAndView("redirect:/admin/topics") : ended;
    }

    @PostMapping("/approve")
    ModelAndView approve(Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String seen) {
        return step(
                viewer,
                code,
                "changes",
                () -> edit.approve(viewer.accountId().orElseThrow(NotFoundException::new), code, seen));
    }

    private ModelAndView step(Viewer viewer, String code, String field, Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/admin/topics/" + code + "#edit");
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            errors.reject(field, e.refusal());
            Room.View view = room.view(code, "", publish.isOf(viewer));
            ModelAndView page = new ModelAndView("problems/topics/tree")
                    .addObject("view", view)
                    .addObject("form", view.open() == null ? null : TopicForm.of(view.open()))
                    .addObject("errors", errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
