package org.mahalla.problems.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** What a report is followed with, as far as everybody may see it. */
@Component
class JoinedTo {
    private final Problems problems;
    private final Groups groups;
    private final Topics topics;

    JoinedTo(Problems problems, Groups groups, Topics topics) {
        this.problems = problems;
        this.groups = groups;
        this.topics = topics;
    }

    /** What the problem of the id is called, the id as a draft holds it. */
    @Nullable
    String titleOf(@Nullable String id, Language language) {
        return Optional.ofNullable(id)
                .flatMap(ProblemId::of)
                .flatMap(this::root)
                .map(found -> title(found, language))
                .orElse(null);
    }

    /** What a received report's problem was joined to; null for one that stands for itself. */
    @Nullable
    String titleAbove(ProblemId problem, Language language) {
        return groups.parent(problem)
                .flatMap(this::root)
                .map(found -> title(found, language))
                .orElse(null);
    }

    private String title(Problem problem, Language language) {
        String title = problem.state().checked() ? problem.title() : null;
        return title != null
                ? title
                : topics.find(problem.topic())
                        .map(topic -> topic.name().in(language))
                        .orElse(problem.topic());
    }

    private Optional<Problem> root(ProblemId problem) {
        return problems.find(groups.root(problem)).filter(found -> !found.sensitive());
    }
}
