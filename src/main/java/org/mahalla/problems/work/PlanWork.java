package org.mahalla.problems.work;

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
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Reads what a deed would do, and what one may choose for it. What the viewer may not see is left out. */
@Component
class PlanWork {
    private final Problems problems;
    private final TakeStep steps;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Colleagues colleagues;
    private final Filters filters;
    private final FindProblems find;

    PlanWork(
            Problems problems,
            TakeStep steps,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Colleagues colleagues,
            Filters filters,
            FindProblems find) {
        this.problems = problems;
        this.steps = steps;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.colleagues = colleagues;
        this.filters = filters;
        this.find = find;
    }

    private record Standing(State state, Set<Role> roles) {}

    WorkPlan of(Viewer viewer, Deed deed, List<ProblemId> chosen, Language language) {
        Map<Standing, List<String>> known = new HashMap<>();
        List<WorkPlan.Line> lines = new ArrayList<>();
        for (Problem problem : seen(viewer, chosen)) {
            Standing standing = new Standing(problem.state(), viewer.rolesAt(problem.placePath()));
            List<String> next = known.computeIfAbsent(standing, here -> steps.next(viewer, problem));
            lines.add(line(problem, language, why(viewer, deed, problem, next)));
        }
        return new WorkPlan(deed, lines);
    }

    WorkPlan.Line line(Problem problem, Language language, @Nullable String why) {
        String topic = topics.find(problem.topic())
                .map(known -> known.name().in(language))
                .orElse(problem.topic());
        return new WorkPlan.Line(
                problem.id(),
                problem.title() == null ? topic : problem.title(),
                problem.number(),
                neighbourhoods.nameOf(problem.neighbourhood(), language),
                problem.state(),
                why);
    }

    List<Problem> seen(Viewer viewer, List<ProblemId> chosen) {
        return chosen.stream()
                .map(problems::find)
                .flatMap(Optional::stream)
                .filter(problem -> !problem.sensitive() && !problem.aboutCouncil())
                .filter(problem -> viewer.may(Action.SEE_REPORTS, problem.placePath()))
                .toList();
    }

    /** What a filter of the list holds, as far as one deed reaches. */
    List<ProblemId> all(Viewer viewer, String query) {
        Sight sight = Sight.desk(viewer.scopes(Action.SEE_REPORTS));
        var filter = filters.read(query, sight).filter();
        return find
                .page(filter, sight, null, DoWork.MOST, Problems.columns(), row -> Optional.of(Problems.read(row)))
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
