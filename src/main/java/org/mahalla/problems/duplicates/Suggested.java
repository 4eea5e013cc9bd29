package org.mahalla.problems.duplicates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Page;
import org.mahalla.linkage.Match;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topic;

/**
 * A problem that may be the one just said, with what speaks for it; of it no more than everybody may see. `words` are the
 * telling words of both as they stand in the one; the distance is told in steps of so many metres.
 */
public record Suggested(
        Problem problem,
        @Nullable Topic topic,
        @Nullable ProblemPhoto photo,
        Match match,
        List<String> words,
        int step) {
    static final int EXACT_STEP = 50;
    static final int ROUGH_STEP = 100;

    public Suggested {
        words = List.copyOf(words);
    }

    /** Its published title, else its topic. */
    String title(Page page) {
        String title = problem.state().checked() ? problem.title() : null;
        if (title != null) {
            return title;
        }
        return topic == null ? problem.topic() : topic.name().in(page.language());
    }

    /** The day from which its age counts: of its end where it was solved, else of its first report. */
    LocalDate day() {
        LocalDate ended = problem.endedOn();
        return ended == null ? problem.openedOn() : ended;
    }

    boolean solved() {
        return problem.state() == State.CONFIRMED;
    }

    /** One sentence: how far, which topic, when, and the telling words of both. */
    String why(Page page) {
        Double metres = match.metres();
        long about = metres == null ? 0 : Math.max(1, Math.round(metres / step)) * step;
        return page.t(
                "problems.similar.why",
                metres == null ? "unknown" : "near",
                about,
                match.sameTopic() ? "same" : "other",
                page.days(day()),
                words.size(),
                String.join(page.t("problems.similar.and"), words),
                solved() ? "solved" : "open");
    }
}
