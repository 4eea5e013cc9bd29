package org.mahalla.problems.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Happening;

/** A problem as it stands beside the list: short, with what is done from there. */
record Beside(DeskProblem file, String token) {
    private static final int LAST = 3;

    /** What has one button and needs no more words; the rest is on the problem's own page. */
    List<String> elsewhere() {
        return List.of("CLAIM_SOLVED", "FIND_IMPOSSIBLE", "RETURN", "REVIEW").stream()
                .filter(file::may)
                .toList();
    }

    /** The public copy, else what the first report says, as far as the viewer reads it. */
    @Nullable
    String words() {
        return file.problem().body() != null
                ? file.problem().body()
                : file.reports().stream()
                        .map(report -> report.text())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    Optional<ProblemPhoto> photo() {
        return file.photos().stream().findFirst();
    }

    List<Happening> last() {
        return file.story().stream().limit(LAST).toList();
    }
}
