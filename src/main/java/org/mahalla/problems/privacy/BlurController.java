package org.mahalla.problems.privacy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.PhotoMosaic;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.photos.PhotoId;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Covering faces and plates on a photo, by hand: two corners tapped on the picture, a box dragged, or four numbers. What is
 * drawn stands in the address until it is saved, so that each of it can be undone.
 */
@Controller
@Allow(Action.PUBLISH_PHOTO)
class BlurController {
    private static final int NARROW = 256;
    private static final int WIDE = 720;

    private final Problems problems;
    private final Photos photos;
    private final PhotoMosaic mosaic;
    private final BlurPhoto blurPhoto;

    BlurController(Problems problems, Photos photos, PhotoMosaic mosaic, BlurPhoto blurPhoto) {
        this.problems = problems;
        this.photos = photos;
        this.mosaic = mosaic;
        this.blurPhoto = blurPhoto;
    }

    /** The picture as large as the page shows it. */
    record Shown(ProblemPhoto photo, int width, boolean wide) {
        static Shown of(ProblemPhoto photo, boolean wide) {
            return new Shown(photo, Math.min(wide ? WIDE : NARROW, photo.width()), wide);
        }

        int height() {
            return Math.max(1, Math.round((float) photo.height() * width / photo.width()));
        }
    }

    @GetMapping("/desk/problems/{id}/photos/{photo}/blur")
    ModelAndView edit(@PathVariable String id, @PathVariable String photo, BlurForm form, Viewer viewer) {
        Problem problem = problem(id, viewer);
        return page(problem, photo(problem, photo), form, form.drawn(), new FormErrors());
    }

    @GetMapping("/desk/problems/{id}/photos/{photo}/blur.jpg")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable String photo, BlurForm form, Viewer viewer) {
        Shown shown = Shown.of(photo(problem(id, viewer), photo), form.wide() != null);
        Boxes boxes = form.drawn();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(mosaic.shown(
                        new ContentHash(shown.photo().file()),
                        boxes.drawn(),
                        boxes.corner(),
                        shown.width(),
                        shown.height()));
    }

    @PostMapping("/desk/problems/{id}/photos/{photo}/blur")
    ModelAndView update(
            @PathVariable String id,
            @PathVariable String photo,
            BlurForm form,
            @RequestParam(name = "at.x", required = false) @Nullable Integer x,
            @RequestParam(name = "at.y", required = false) @Nullable Integer y,
            Viewer viewer) {
        Problem problem = problem(id, viewer);
        if ("save".equals(form.act()) && !form.drawn().drawn().isEmpty()) {
            PhotoId chosen = PhotoId.of(photo).orElseThrow(NotFoundException::new);
            blurPhoto.blur(
                    viewer,
                    problem,
                    chosen,
                    form.drawn().drawn(),
                    problem.id().text() + ":" + FormToken.of(form.once()));
            return new ModelAndView("redirect:/desk/problems/" + id + "?done=blur_photo");
        }
        ProblemPhoto there = photo(problem, photo);
        FormErrors errors = new FormErrors();
        Boxes next = next(form, Shown.of(there, form.wide() != null), x, y, errors);
        if (!errors.isEmpty()) {
            ModelAndView again = page(problem, there, form, form.drawn(), errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String wide = form.wide() == null ? "" : "&wide=1";
        return new ModelAndView("redirect:/desk/problems/" + id + "/photos/" + photo + "/blur?" + next.query() + wide);
    }

    private static Boxes next(BlurForm form, Shown shown, @Nullable Integer x, @Nullable Integer y, FormErrors errors) {
        Boxes drawn = form.drawn();
        if ("undo".equals(form.act())) {
            return drawn.undone();
        }
        if ("save".equals(form.act())) {
            errors.reject("at", "problems.privacy.blur.none");
            return drawn;
        }
        if (drawn.full()) {
            errors.reject("at", "problems.privacy.blur.full", Boxes.MOST);
            return drawn;
        }
        boolean byKeyboard = x == null || y == null || (x == 0 && y == 0);
        if (!byKeyboard) {
            return drawn.tapped(
                    Objects.requireNonNull(x) * 1000 / shown.width(),
                    Objects.requireNonNull(y) * 1000 / shown.height());
        }
        if (form.box().isEmpty()) {
            errors.reject("left", "problems.privacy.blur.numbers");
            return drawn;
        }
        return drawn.with(form.box().get());
    }

    private ModelAndView page(Problem problem, ProblemPhoto photo, BlurForm form, Boxes boxes, FormErrors errors) {
        return new ModelAndView("problems/privacy/blur")
                .addObject("problem", problem)
                .addObject("shown", Shown.of(photo, form.wide() != null))
                .addObject("boxes", boxes)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("token", FormToken.fresh());
    }

    private Problem problem(String id, Viewer viewer) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(one -> !one.sensitive() && viewer.may(Action.PUBLISH_PHOTO, one.placePath()))
                .orElseThrow(NotFoundException::new);
    }

    private ProblemPhoto photo(Problem problem, String id) {
        return PhotoId.of(id)
                .flatMap(photos::find)
                .filter(one -> one.problem().equals(problem.id()))
                .orElseThrow(NotFoundException::new);
    }
}
