package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.attention.Mentions;
import org.mahalla.problems.attention.NamedInNote;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the desk writes: a note for itself, or an answer for everybody, by two forms that cannot be mistaken. */
@Controller
class RemarksController {
    private final DeskProblems problems;
    private final StepDesk desk;
    private final TakeStep steps;
    private final AnswerPublicly answerPublicly;
    private final Mentions mentions;
    private final NamedInNote named;

    RemarksController(
            DeskProblems problems,
            StepDesk desk,
            TakeStep steps,
            AnswerPublicly answerPublicly,
            Mentions mentions,
            NamedInNote named) {
        this.problems = problems;
        this.desk = desk;
        this.steps = steps;
        this.answerPublicly = answerPublicly;
        this.mentions = mentions;
        this.named = named;
    }

    @Allow(Action.NOTE_INTERNALLY)
    @PostMapping("/desk/problems/{id}/notes")
    ModelAndView note(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.NOTE_INTERNALLY);
        FormErrors errors = new FormErrors();
        String words = PublicWords.of(form.note());
        PublicWords.length("note", words, PublicWords.LONGEST, errors);
        NamedInNote.Found found = named.of(words, problem, viewer);
        if (!found.unknown().isEmpty()) {
            errors.reject("note", "problems.attention.wrong.name", String.join("، ", found.unknown()));
        }
        var asked = new StepDesk.Asked(viewer, problem, DeskStep.NOTE, form, words, RequestLanguage.of(request));
        return desk.end(asked, errors, () -> {
            int seq = steps.by(viewer, problem, DeskStep.NOTE.code(), words, Map.of())
                    .seq();
            mentions.name(
                    problem,
                    seq,
                    Stream.concat(told(form).stream(), found.accounts().stream())
                            .toList());
        });
    }

    @Allow(Action.ANSWER_PUBLICLY)
    @PostMapping("/desk/problems/{id}/answers")
    ModelAndView answer(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.ANSWER_PUBLICLY);
        FormErrors errors = new FormErrors();
        String words = PublicWords.of(form.answer());
        PublicWords.length("answer", words, PublicWords.LONGEST, errors);
        PublicWords.check("answer", words, form.ticked(), errors);
        var asked = new StepDesk.Asked(viewer, problem, DeskStep.ANSWER, form, words, RequestLanguage.of(request));
        return desk.end(asked, errors, () -> answerPublicly.answer(viewer, problem, words));
    }

    private static List<AccountId> told(StepForm form) {
        return form.tell() == null
                ? List.of()
                : form.tell().stream()
                        .map(AccountId::parse)
                        .flatMap(Optional::stream)
                        .toList();
    }
}
