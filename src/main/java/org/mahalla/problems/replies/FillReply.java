package org.mahalla.problems.replies;

import java.util.Map;
import java.util.Optional;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Makes the words of an answer for one problem, in the language in which it was reported. */
@Component
public class FillReply {
    private final Replies replies;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Words words;

    FillReply(Replies replies, Topics topics, Neighbourhoods neighbourhoods, Words words) {
        this.replies = replies;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.words = words;
    }

    /** Empty for one that is not there, or belongs to another place. */
    public Optional<String> of(String reply, Problem problem) {
        return replies.find(reply)
                .filter(found -> above(found.place(), problem.placePath()))
                .map(found -> Fields.fill(found.in(problem.language()), values(problem)));
    }

    private Map<String, String> values(Problem problem) {
        Language language = problem.language();
        String topic = topics.find(problem.topic())
                .map(known -> known.name().in(language))
                .orElse(problem.topic());
        var phrases = words.in(language);
        return Map.of(
                "number",
                Digits.in(language, Integer.toString(problem.number())),
                "title",
                problem.title() == null ? topic : problem.title(),
                "topic",
                topic,
                "place",
                neighbourhoods.nameOf(problem.neighbourhood(), language),
                "due",
                problem.dueOn() == null ? phrases.t("problems.desk.due.none") : Dates.full(language, problem.dueOn()),
                "holder",
                problem.holder().name() == null
                        ? phrases.t("problems.holder." + problem.holder().code())
                        : problem.holder().name());
    }

    private static boolean above(PlacePath place, PlacePath problem) {
        return place.contains(problem);
    }
}
