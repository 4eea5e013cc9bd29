package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.photos.PhotoId;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each photo goes out, or is hidden, by itself and after somebody has looked at it. */
@Controller
@Allow(Action.PUBLISH_PHOTO)
class PhotoChecksController {
    private final DeskProblems problems;
    private final StepDesk desk;
    private final Photos photos;
    private final Groups groups;
    private final TakeStep steps;
    private final Clock clock;

    PhotoChecksController(
            DeskProblems problems, StepDesk desk, Photos photos, Groups groups, TakeStep steps, Clock clock) {
        this.problems = problems;
        this.desk = desk;
        this.photos = photos;
        this.groups = groups;
        this.steps = steps;
        this.clock = clock;
    }

    @PostMapping("/desk/problems/{id}/photos/{photo}/publish")
    ModelAndView publish(
            @PathVariable String id,
            @PathVariable String photo,
            StepForm form,
            Viewer viewer,
            HttpServletRequest request) {
        return check(id, photo, DeskStep.PUBLISH_PHOTO, form, viewer, request);
    }

    @PostMapping("/desk/problems/{id}/photos/{photo}/hide")
    ModelAndView hide(
            @PathVariable String id,
            @PathVariable String photo,
            StepForm form,
            Viewer viewer,
            HttpServletRequest request) {
        return check(id, photo, DeskStep.HIDE_PHOTO, form, viewer, request);
    }

    private ModelAndView check(
            String id, String photo, DeskStep step, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.PUBLISH_PHOTO);
        ProblemPhoto chosen = PhotoId.of(photo)
                .flatMap(photos::find)
                .filter(one -> groups.under(problem.id()).contains(one.problem()))
                .orElseThrow(NotFoundException::new);
        var asked = new StepDesk.Asked(viewer, problem, step, form.forPhoto(photo), photo, RequestLanguage.of(request));
        return desk.end(asked, new FormErrors(), () -> {
            LocalDate today = LocalDate.now(clock);
            if (step == DeskStep.PUBLISH_PHOTO) {
                photos.publish(chosen.id(), today);
            } else {
                photos.hide(chosen.id(), today);
            }
            steps.by(
                    viewer,
                    problem,
                    step.code(),
                    null,
                    Map.of("photo", chosen.id().text()));
        });
    }
}
