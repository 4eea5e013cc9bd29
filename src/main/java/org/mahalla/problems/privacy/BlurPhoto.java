package org.mahalla.problems.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.files.Box;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoMosaic;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.photos.KeptFiles;
import org.mahalla.problems.photos.PhotoId;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Covers faces and plates on a photo for good: from then on the photo is the covered file. Files that no photo needs any
 * more are deleted; the uncovered original is shown to nobody and goes after so many days.
 */
@Component
public class BlurPhoto {
    private static final int BATCH = 100;

    private final Photos photos;
    private final PhotoMosaic mosaic;
    private final KeptFiles kept;
    private final TakeStep steps;
    private final Answers answers;
    private final Clock clock;
    private final int keptDays;

    BlurPhoto(
            Photos photos,
            PhotoMosaic mosaic,
            KeptFiles kept,
            TakeStep steps,
            Answers answers,
            Clock clock,
            @Value("${mahalla.problems.originals-kept-days:30}") int keptDays) {
        this.photos = photos;
        this.mosaic = mosaic;
        this.kept = kept;
        this.steps = steps;
        this.answers = answers;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /** Once per key; the covered photo has an id of its own. */
    void blur(Viewer viewer, Problem problem, PhotoId id, List<Box> boxes, String key) {
        String pair = answers.once(
                problem.id().territory(),
                "desk:blur:" + key,
                id.text() + boxes,
                () -> cover(viewer, problem, id, boxes));
        kept.deleteUnneeded(List.of(pair.split(" ")));
    }

    /** Deletes the uncovered originals that have been kept long enough; says of how many photos. */
    public int forgetOriginals() {
        LocalDate last = LocalDate.now(clock).minusDays(keptDays);
        int forgotten = 0;
        List<String> due = photos.originals(last, BATCH);
        while (!due.isEmpty()) {
            forgotten += photos.forgetOriginals(last, due);
            kept.deleteUnneeded(due);
            due = photos.originals(last, BATCH);
        }
        return forgotten;
    }

    private String cover(Viewer viewer, Problem problem, PhotoId id, List<Box> boxes) {
        ProblemPhoto photo = photos.find(id)
                .filter(one -> one.problem().equals(problem.id()))
                .orElseThrow(NotFoundException::new);
        Photo covered = mosaic.cover(new ContentHash(photo.file()), boxes);
        PhotoId next = photos.blur(photo, covered, LocalDate.now(clock));
        steps.by(viewer, problem, "blur_photo", null, Map.of("photo", next.text()));
        return photo.file() + " " + photo.thumbnail();
    }
}
