package org.mahalla.problems.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mahalla.access.Action;
import org.mahalla.access.FieldGroup;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.AreaMap;
import org.mahalla.places.maps.MapView;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.places.maps.PinShape;
import org.mahalla.places.maps.Tone;
import org.mahalla.problems.closing.ClosingRounds;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Story;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the desk sees of one problem; words that the viewer may not see are left out. */
@Component
class OpenProblem {
    /** What is joined is followed with another; here it can only be split off, or noted. */
    private static final Set<DeskStep> WHILE_JOINED = Set.of(DeskStep.SPLIT, DeskStep.NOTE);

    private final Reports reports;
    private final Photos photos;
    private final Story story;
    private final TakeStep steps;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Trail trail;
    private final OpenTogether together;
    private final ClosingRounds rounds;
    private final FindAtHand hand;

    OpenProblem(
            Reports reports,
            Photos photos,
            Story story,
            TakeStep steps,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Trail trail,
            OpenTogether together,
            ClosingRounds rounds,
            FindAtHand hand) {
        this.reports = reports;
        this.photos = photos;
        this.story = story;
        this.steps = steps;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.trail = trail;
        this.together = together;
        this.rounds = rounds;
        this.hand = hand;
    }

    /** With the reports' own words, unless a copy is public: then they stay sealed. */
    DeskProblem of(Viewer viewer, Problem problem, Language language) {
        return of(viewer, problem, language, problem.body() != null);
    }

    /** With the reports' own words whatever is public; who asked stands in the trail. */
    @Transactional
    public DeskProblem withWords(Viewer viewer, Problem problem, Language language) {
        if (problem.body() != null && viewer.maySee(FieldGroup.REPORT_WORDS, problem.placePath())) {
            trail.record(
                    viewer,
                    Trail.Event.PERSONAL_DATA_READ,
                    problem.id().text(),
                    problem.placePath(),
                    "original words of a published report");
        }
        return of(viewer, problem, language, false);
    }

    private DeskProblem of(Viewer viewer, Problem problem, Language language, boolean sealed) {
        Optional<Topic> topic = topics.find(problem.topic());
        return new DeskProblem(
                problem,
                topic.flatMap(known -> topics.area(known.area())).orElse(null),
                topic.orElse(null),
                topic.map(known -> known.name().in(language)).orElse(problem.topic()),
                topics.asked(problem.topic()),
                neighbourhoods.find(problem.neighbourhood()).orElseThrow(NotFoundException::new),
                sealed ? words(viewer, problem).stream().map(Report::sealed).toList() : words(viewer, problem),
                photos.all(problem.id()),
                story(viewer, problem),
                allowed(viewer, problem),
                together.of(viewer, problem),
                map(problem, language),
                sealed,
                viewer.may(Action.ASK_REPORTER, problem.placePath()),
                rounds.counted(problem.id()).orElse(null),
                hand.of(viewer, problem));
    }

    private List<Report> words(Viewer viewer, Problem problem) {
        return viewer.maySee(FieldGroup.REPORT_WORDS, problem.placePath()) ? reports.of(problem.id()) : List.of();
    }

    private List<Happening> story(Viewer viewer, Problem problem) {
        boolean inner = viewer.maySee(FieldGroup.INTERNAL_NOTES, problem.placePath());
        return inner ? story.forDesk(problem.id()) : story.forEverybody(problem.id());
    }

    private Set<DeskStep> allowed(Viewer viewer, Problem problem) {
        Set<String> next = new HashSet<>(steps.next(viewer, problem));
        EnumSet<DeskStep> allowed = EnumSet.noneOf(DeskStep.class);
        Collection<DeskStep> here = problem.state() == State.JOINED ? WHILE_JOINED : List.of(DeskStep.values());
        for (DeskStep step : here) {
            if (next.contains(step.code()) && viewer.may(step.action(), problem.placePath())) {
                allowed.add(step);
            }
        }
        return allowed;
    }

    /** Its neighbourhood, and where in it. */
    MapView map(Problem problem, Language language) {
        Neighbourhood there = neighbourhoods.find(problem.neighbourhood()).orElseThrow(NotFoundException::new);
        var outlines = neighbourhoods.outline(there.id()).stream().toList();
        String name = there.name().in(language);
        AreaMap map = new AreaMap(MapWindow.around(outlines, 360, 150)).lands(outlines, Tone.OWN);
        if (problem.point() != null) {
            PinShape shape = PinShape.valueOf(problem.state().shape().toUpperCase(java.util.Locale.ROOT));
            map.pin(problem.point(), shape, name, null);
        }
        return map.view();
    }
}
