package org.mahalla.problems.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Words;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that a problem is solved, with words, photos or both. It is not solved until residents say so. */
@Component
class ClaimSolved {
    private final TakeStep steps;
    private final Photos photos;
    private final Words messages;
    private final Clock clock;

    ClaimSolved(TakeStep steps, Photos photos, Words messages, Clock clock) {
        this.steps = steps;
        this.photos = photos;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    void claim(Viewer viewer, Problem problem, String words, List<Photo> pictures) {
        String said = words.isEmpty()
                ? messages.in(problem.language()).t("problems.desk.solved.shown", pictures.size())
                : words;
        steps.by(
                viewer,
                problem,
                DeskStep.CLAIM_SOLVED.code(),
                said,
                Map.of("photos", Integer.toString(pictures.size())));
        photos.addEvidence(problem.id(), pictures, LocalDate.now(clock));
    }
}
