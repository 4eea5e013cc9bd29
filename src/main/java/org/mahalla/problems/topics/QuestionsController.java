package org.mahalla.problems.topics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.taxonomy.Topic.Question;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions that a topic asks: a new one, other words, their order, and asking one no longer. */
@Allow(Action.MANAGE_TOPICS)
@Controller
@RequestMapping("/admin/topics/{code}/questions")
class QuestionsController {
    private final EditTopic topics;
    private final EditQuestions edit;

    QuestionsController(EditTopic topics, EditQuestions edit) {
        this.topics = topics;
        this.edit = edit;
    }

    /** @param of the question that is being changed; without it the form is for a new one */
    @GetMapping
    ModelAndView list(@PathVariable String code, @RequestParam(required = false) @Nullable String of) {
        Node node = node(code);
        QuestionForm form = of == null
                ? QuestionForm.empty(node.mark())
                : QuestionForm.of(question(node, of).orElseThrow(NotFoundException::new), node.mark());
        return page(node, form, of, new FormErrors());
    }

    @PostMapping
    ModelAndView keep(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String of,
            QuestionForm form) {
        Node node = node(code);
        FormErrors errors = new FormErrors();
        Question question = form.read(of == null ? null : question(node, of).orElse(null), errors);
        if (errors.isEmpty()) {
            try {
                if (of == null) {
                    edit.add(viewer, code, TopicForm.text(form.seen()), question);
                } else {
                    edit.change(viewer, code, TopicForm.text(form.seen()), of, question);
                }
                return done(code);
            } catch (RefusedException e) {
                errors.reject("textFa", e.refusal());
            }
        }
        QuestionForm again = new QuestionForm(form.textFa(), form.textEn(), form.kind(), form.choices(), node.mark());
        return refused(page(node, again, of, errors));
    }

    @PostMapping("/up")
    ModelAndView up(Viewer viewer, @PathVariable String code, @RequestParam String of) {
        edit.move(viewer, code, of, true);
        return done(code);
    }

    @PostMapping("/down")
    ModelAndView down(Viewer viewer, @PathVariable String code, @RequestParam String of) {
        edit.move(viewer, code, of, false);
        return done(code);
    }

    @PostMapping("/off")
    ModelAndView off(Viewer viewer, @PathVariable String code, @RequestParam String of) {
        edit.ask(viewer, code, of, false);
        return done(code);
    }

    @PostMapping("/on")
    ModelAndView on(Viewer viewer, @PathVariable String code, @RequestParam String of) {
        try {
            edit.ask(viewer, code, of, true);
            return done(code);
        } catch (RefusedException e) {
            Node node = node(code);
            FormErrors errors = new FormErrors();
            errors.reject("past", e.refusal());
            return refused(page(node, QuestionForm.empty(node.mark()), null, errors));
        }
    }

    private Node node(String code) {
        return Optional.ofNullable(topics.taxonomy().find(code))
                .filter(Node::isOffered)
                .filter(node -> !node.kept().outside())
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<Question> question(Node node, String code) {
        return Questions.of(node).asked().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static ModelAndView page(Node node, QuestionForm form, @Nullable String of, FormErrors errors) {
        return new ModelAndView("problems/topics/questions")
                .addObject("node", node)
                .addObject("questions", Questions.of(node))
                .addObject("form", form)
                .addObject("of", of)
                .addObject("errors", errors);
    }

    private static ModelAndView done(String code) {
        return new ModelAndView("redirect:/admin/topics/" + code + "/questions");
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
