package org.mahalla.problems.photos;

import java.time.Duration;
import org.mahalla.access.Action;
import org.mahalla.access.Open;
import org.mahalla.access.Viewer;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a photo to who may see it: a published one to everybody, any other to the desk of its place, or to a reviewer. */
@Controller
class PhotosController {
    private final Photos photos;
    private final Problems problems;
    private final FileStore files;

    PhotosController(Photos photos, Problems problems, FileStore files) {
        this.photos = photos;
        this.problems = problems;
        this.files = files;
    }

    @Open
    @GetMapping("/photos/{id}.jpg")
    ResponseEntity<InputStreamResource> full(@PathVariable String id, Viewer viewer) {
        ProblemPhoto photo = visible(id, viewer);
        return answer(photo, photo.file());
    }

    @Open
    @GetMapping("/photos/{id}-small.jpg")
    ResponseEntity<InputStreamResource> small(@PathVariable String id, Viewer viewer) {
        ProblemPhoto photo = visible(id, viewer);
        return answer(photo, photo.thumbnail());
    }

    private ProblemPhoto visible(String id, Viewer viewer) {
        ProblemPhoto photo = PhotoId.of(id).flatMap(photos::find).orElseThrow(NotFoundException::new);
        Problem problem = problems.get(photo.problem());
        boolean everybody = photo.isPublic() && problem.state().checked() && !problem.sensitive();
        boolean desk = !problem.sensitive() && viewer.may(Action.SEE_REPORTS, problem.placePath());
        boolean reviewer = problem.sensitive() && viewer.may(Action.SEE_SENSITIVE_REPORTS, problem.placePath());
        if (!everybody && !desk && !reviewer) {
            throw new NotFoundException();
        }
        return photo;
    }

    private ResponseEntity<InputStreamResource> answer(ProblemPhoto photo, String file) {
        CacheControl cache =
                photo.isPublic() ? CacheControl.maxAge(Duration.ofHours(1)).cachePublic() : CacheControl.noStore();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(cache)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(files.open(new ContentHash(file))));
    }
}
