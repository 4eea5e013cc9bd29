package org.mahalla.problems.erasing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Groups;
import org.springframework.stereotype.Component;

/** Who else reported what a report is about: under the same problem, or under one that is followed with it. */
@Component
class OtherReports {
    /**
     * @param none whether the report stands alone
     * @param inTheCopy whether one of them was there when the public copy was last written
     */
    record Found(boolean none, boolean inTheCopy) {}

    private final ErasedReports reports;
    private final Groups groups;
    private final Clock clock;

    OtherReports(ErasedReports reports, Groups groups, Clock clock) {
        this.reports = reports;
        this.groups = groups;
        this.clock = clock;
    }

    /** @param story the timeline of the problem, oldest first */
    Found than(ReportId report, ProblemId problem, List<Entry> story) {
        Optional<Entry> published = last(story, "publish_text");
        List<LocalDate> own = reports.others(List.of(problem), report);
        List<LocalDate> all = new ArrayList<>(own);
        boolean inTheCopy = published.isEmpty() ? !own.isEmpty() : anyBy(published.get(), own);
        for (ProblemId joined : groups.joinedTo(problem)) {
            List<LocalDate> days = reports.others(groups.under(joined), report);
            all.addAll(days);
            inTheCopy |= !days.isEmpty()
                    && published.isPresent()
                    && gathered(story, joined)
                            .map(gathered -> gathered.seq() < published.get().seq())
                            .orElseGet(() -> anyBy(published.get(), days));
        }
        return new Found(all.isEmpty(), inTheCopy);
    }

    private boolean anyBy(Entry published, List<LocalDate> days) {
        LocalDate day = published.happenedAt().atZone(clock.getZone()).toLocalDate();
        return days.stream().anyMatch(reported -> !reported.isAfter(day));
    }

    private static Optional<Entry> gathered(List<Entry> story, ProblemId joined) {
        return last(
                story.stream()
                        .filter(entry -> joined.text().equals(entry.facts().get("problem")))
                        .toList(),
                "gather");
    }

    private static Optional<Entry> last(List<Entry> story, String step) {
        return story.stream().filter(entry -> entry.step().equals(step)).reduce((first, second) -> second);
    }
}
