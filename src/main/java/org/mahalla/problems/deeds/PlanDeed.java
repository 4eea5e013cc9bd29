package org.mahalla.problems.deeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Reads what a deed would do, and what one may choose for it. What the viewer may not see is left out. */
@Component
class PlanDeed {
    private final Problems problems;
    private final TakeStep steps;
    private final Topics topics;
    private final ProblemNames names;
    private final Colleagues colleagues;
    private final Filters filters;
    private final FindProblems find;

    PlanDeed(
            Problems problems,
            TakeStep steps,
            Topics topics,
            ProblemNames names,
            Colleagues colleagues,
            Filters filters,
            FindProblems find) {
        this.problems = problems;
        this.steps = steps;
        this.topics = topics;
        this.names = names;
        this.colleagues = colleagues;
        this.filters = filters;
        this.find = find;
    }

    private record Standing(State state, Set<Role> roles) {}

    DeedPlan of(Viewer viewer, Deed deed, List<ProblemId> chosen, Language language) {
        Map<Standing, List<String>> known = new HashMap<>();
        List<DeedPlan.Line> lines = new ArrayList<>();
        for (Problem problem : seen(viewer, chosen)) {
            Standing standing = new Standing(problem.state(), viewer.rolesAt(problem.placePath()));
            List<String> next = known.computeIfAbsent(standing, here -> steps.next(viewer, problem));
            lines.add(line(problem, language, why(viewer, deed, problem, next)));
        }
        return new DeedPlan(deed, lines);
    }

    DeedPlan.Line line(Problem problem, Language language, @Nullable String why) {
        var spoken = names.in(language);
        return new DeedPlan.Line(
                problem.id(),
                spoken.title(problem),
                problem.number(),
                spoken.place(problem.neighbourhood()),
                problem.state(),
                why);
    }

    List<Problem> seen(Viewer viewer, List<ProblemId> chosen) {
        return chosen.stream()
                .map(problems::find)
                .flatMap(Optional::stream)
                .filter(problem -> problem.openToDesk(viewer))
                .toList();
    }

    /** What a filter of the list holds, as far as one deed reaches. */
    List<ProblemId> all(Viewer viewer, String query) {
        Sight sight =
                Sight.desk(viewer.scopes(Action.SEE_REPORTS), viewer.accountId().orElse(null));
        var filter = filters.read(query, sight).filter();
        return find
                .page(filter, sight, null, DoDeed.MOST, Problems.columns(), row -> Optional.of(Problems.read(row)))
                .rows()
                .stream()
                .map(Problem::id)
                .toList();
    }

    /** Everybody who works at one of the places. */
    List<Choice> colleagues(Viewer viewer, List<ProblemId> chosen) {
        Map<String, Choice> found = new LinkedHashMap<>();
        seen(viewer, chosen).stream()
                .map(Problem::placePath)
                .distinct()
                .flatMap(place -> colleagues.at(place, viewer).stream())
                .forEach(one -> found.putIfAbsent(
                        one.account().text(), new Choice(one.account().text(), one.name())));
        return List.copyOf(found.values());
    }

    List<Choice> topics(Language language) {
        return topics.areas().stream()
                .flatMap(area -> area.topics().stream()
                        .filter(topic -> !topic.outside())
                        .map(topic -> new Choice(
                                topic.code(),
                                area.name().in(language) + " ‹ " + topic.name().in(language))))
                .toList();
    }

    private static @Nullable String why(Viewer viewer, Deed deed, Problem problem, List<String> next) {
        if (!viewer.may(deed.action(), problem.placePath())) {
            return "right";
        }
        if (!next.contains(deed.step()) || (problem.state() == State.JOINED && deed != Deed.ASSIGN)) {
            return "state";
        }
        return null;
    }
}
