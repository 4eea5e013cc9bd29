package org.mahalla.problems.photos;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.Open;
import org.mahalla.access.Viewer;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.files.PhotoStrip;
import org.mahalla.problems.stages.Groups;
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
    /** So many photos make one strip at most. */
    private static final int LONGEST = 6;

    /** In the browser that asked and nowhere between: what is hidden or covered later must not be shown to others. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final Photos photos;
    private final Problems problems;
    private final Groups groups;
    private final FileStore files;
    private final PhotoStrip strips;

    PhotosController(Photos photos, Problems problems, Groups groups, FileStore files, PhotoStrip strips) {
        this.photos = photos;
        this.problems = problems;
        this.groups = groups;
        this.files = files;
        this.strips = strips;
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

    /** Several published photos in one picture; not found as soon as one of them is not public. */
    @Open
    @GetMapping("/photos/strip/{ids}.jpg")
    ResponseEntity<byte[]> strip(@PathVariable String ids) {
        List<String> wanted = Arrays.asList(ids.split("-", LONGEST + 1));
        if (wanted.size() > LONGEST) {
            throw new NotFoundException();
        }
        List<ContentHash> thumbnails =
                wanted.stream().map(this::published).map(ContentHash::new).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(strips.of(thumbnails));
    }

    private String published(String id) {
        ProblemPhoto photo = PhotoId.of(id).flatMap(photos::find).orElseThrow(NotFoundException::new);
        if (!isForEverybody(photo, problems.get(groups.root(photo.problem())))) {
            throw new NotFoundException();
        }
        return photo.thumbnail();
    }

    private static boolean isForEverybody(ProblemPhoto photo, Problem problem) {
        return photo.isPublic() && problem.state().checked() && !problem.sensitive();
    }

    private ProblemPhoto visible(String id, Viewer viewer) {
        ProblemPhoto photo = PhotoId.of(id).flatMap(photos::find).orElseThrow(NotFoundException::new);
        Problem problem = problems.get(groups.root(photo.problem()));
        boolean everybody = isForEverybody(photo, problem);
        boolean desk = !problem.sensitive() && viewer.may(Action.SEE_REPORTS, problem.placePath());
        boolean reviewer = problem.sensitive() && problem.openToReviewer(viewer);
        if (!everybody && !desk && !reviewer) {
            throw new NotFoundException();
        }
        return photo;
    }

    private ResponseEntity<InputStreamResource> answer(ProblemPhoto photo, String file) {
        CacheControl cache = photo.isPublic() ? KEPT : CacheControl.noStore();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(cache)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(files.open(new ContentHash(file))));
    }
}
