package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mahalla.linkage.Sight;
import org.mahalla.linkage.Suggestion;
import org.mahalla.linkage.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which problems may be the one in question, the likeliest first, at most three. It decides nothing. A resident's
 * report is compared with published words and rough places alone, so that nobody can feel for another's door; the desk's with what the reports themselves say, where it may read them and
 * no public copy stands for them.
 */
@Component
public class Suggestions {
    private final NearProblems near;
    private final KnownWords words;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Photos photos;
    private final Clock clock;

    Suggestions(
            NearProblems near,
            KnownWords words,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Photos photos,
            Clock clock) {
        this.near = near;
        this.words = words;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.photos = photos;
        this.clock = clock;
    }

    /** For a report that is being written; `point` is as exact as it was given, null where only the neighbourhood is known. */
    @Transactional(readOnly = true)
    public List<Suggested> whileReporting(Neighbourhood there, Topic topic, @Nullable Point point, String text) {
        return forItsWriter(there, topic, point, text, null);
    }

    /** For a report whose problem stands for itself and was read by nobody yet: the same, without that problem. */
    @Transactional(readOnly = true)
    public List<Suggested> afterReporting(Problem own, @Nullable Point point, String text) {
        Optional<Topic> topic = topics.find(own.topic());
        Optional<Neighbourhood> there = neighbourhoods.find(own.neighbourhood());
        if (topic.isEmpty() || there.isEmpty() || own.sensitive() || own.state() != State.NEW) {
            return List.of();
        }
        return forItsWriter(there.get(), topic.get(), point, text, own.id());
    }

    private List<Suggested> forItsWriter(
            Neighbourhood there, Topic topic, @Nullable Point point, String text, @Nullable ProblemId own) {
        List<Problem> known = near.of(new NearProblems.Around(there, point, topic, areaOf(topic))).stream()
                .filter(one -> !one.id().equals(own))
                .toList();
        Sight seen = new Sight(
                point, topic.code(), topic.area(), topic.duplicateRadius(), Words.of(text), LocalDate.now(clock));
        return suggest(seen.amongRough(Point.ROUGH_ERROR_METRES), text, known, false);
    }

    /** For a problem at the desk; of other places only those that the viewer reads there. */
    @Transactional(readOnly = true)
    public List<Suggested> atTheDesk(Problem problem, Predicate<PlacePath> visible) {
        Optional<Topic> topic = topics.find(problem.topic());
        Optional<Neighbourhood> there = neighbourhoods.find(problem.neighbourhood());
        if (topic.isEmpty() || there.isEmpty() || problem.sensitive()) {
            return List.of();
        }
        NearProblems.Said own =
                near.said(List.of(problem.id()), true).getOrDefault(problem.id(), new NearProblems.Said(null, ""));
        Set<ProblemId> apart = near.apart(problem.id());
        List<Problem> known =
                near.of(new NearProblems.Around(there.get(), own.point(), topic.get(), areaOf(topic.get()))).stream()
                        .filter(one -> !one.id().equals(problem.id()) && !apart.contains(one.id()))
                        .filter(one -> visible.test(one.placePath()))
                        .toList();
        return suggest(sight(problem, topic.get(), own, true), words(problem, own, true), known, true);
    }

    /** Remembers that two are not the same, so that the one is not suggested for the other again. */
    @Transactional
    public void tellApart(ProblemId one, ProblemId other) {
        if (one.equals(other) || !one.territory().equals(other.territory())) {
            throw new NotFoundException();
        }
        near.tellApart(one, other);
    }

    private List<Suggested> suggest(Sight seen, String text, List<Problem> known, boolean opened) {
        SpokenWords spoken = new SpokenWords(text);
        Map<ProblemId, NearProblems.Said> said =
                near.said(known.stream().map(Problem::id).toList(), opened);
        Map<ProblemId, Sight> sights = new HashMap<>();
        List<Problem> compared = new ArrayList<>();
        for (Problem one : known) {
            topics.find(one.topic()).ifPresent(topic -> {
                NearProblems.Said reports = said.getOrDefault(one.id(), new NearProblems.Said(one.point(), ""));
                sights.put(one.id(), sight(one, topic, reports, opened));
                compared.add(one);
            });
        }
        return words.twins().of(seen, compared, one -> Objects.requireNonNull(sights.get(one.id()))).stream()
                .filter(Suggestions::speaksForItself)
                .map(found -> suggested(found, spoken, opened))
                .toList();
    }

    /** The same topic somewhere in one neighbourhood says nothing yet. */
    private static boolean speaksForItself(Suggestion<Problem> suggestion) {
        return suggestion.match().metres() != null
                || !suggestion.match().sharedWords().isEmpty();
    }

    private Suggested suggested(Suggestion<Problem> found, SpokenWords spoken, boolean exact) {
        Problem problem = found.thing();
        ProblemPhoto photo = problem.state().checked()
                ? photos.publicOf(problem.id()).stream().findFirst().orElse(null)
                : null;
        return new Suggested(
                problem,
                topics.find(problem.topic()).orElse(null),
                photo,
                found.match(),
                spoken.of(found.match().sharedWords()),
                exact ? Suggested.EXACT_STEP : Suggested.ROUGH_STEP);
    }

    private static Sight sight(Problem problem, Topic topic, NearProblems.Said said, boolean opened) {
        return new Sight(
                said.point(),
                topic.code(),
                topic.area(),
                topic.duplicateRadius(),
                Words.of(words(problem, said, opened)),
                problem.state() == State.CONFIRMED && problem.endedOn() != null
                        ? problem.endedOn()
                        : problem.openedOn());
    }

    private static String words(Problem problem, NearProblems.Said said, boolean opened) {
        StringBuilder text = new StringBuilder();
        if (problem.state().checked() && problem.title() != null) {
            text.append(problem.title()).append(' ').append(Objects.requireNonNullElse(problem.body(), ""));
        }
        if (opened && problem.body() == null) {
            text.append(' ').append(said.words());
        }
        return text.toString();
    }

    private List<String> areaOf(Topic topic) {
        return topics.area(topic.area()).map(topics::codesOf).orElse(List.of());
    }
}
