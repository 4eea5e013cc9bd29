package org.mahalla.problems.intake;

import java.util.List;
import java.util.Optional;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.duplicates.Suggested;
import org.mahalla.problems.duplicates.Suggestions;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may have been reported before a report that came in one piece, whose writer could not be asked on the way. Until
 * somebody has read the report its writer may still say that it is the same.
 */
@Component
public class SimilarToSent {
    private final Suggestions suggestions;
    private final Problems problems;
    private final Reports reports;
    private final JoinProblems join;

    SimilarToSent(Suggestions suggestions, Problems problems, Reports reports, JoinProblems join) {
        this.suggestions = suggestions;
        this.problems = problems;
        this.reports = reports;
        this.join = join;
    }

    /** Nothing for a report that was erased, read or joined meanwhile, or that goes one level up. */
    public List<Suggested> of(Received received) {
        return problems.find(received.problem())
                .map(problem -> of(received, problem))
                .orElse(List.of());
    }

    /** As {@link #of(Received)}, for who has the problem at hand. */
    public List<Suggested> of(Received received, Problem own) {
        if (own.aboutCouncil() || own.state() != State.NEW) {
            return List.of();
        }
        Report said = reports.find(received.report()).orElse(null);
        return said == null || said.text() == null
                ? List.of()
                : suggestions.afterReporting(own, said.point(), said.text());
    }

    /** Joins what was received to one of those; whether it was one of them. */
    @Transactional
    public boolean join(Received received, String same) {
        Optional<ProblemId> other = of(received).stream()
                .map(one -> one.problem().id())
                .filter(id -> id.text().equals(same))
                .findFirst();
        other.ifPresent(id -> join.seenToo(received.problem(), id));
        return other.isPresent();
    }
}
