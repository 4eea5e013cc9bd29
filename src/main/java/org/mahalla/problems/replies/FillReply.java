package org.mahalla.problems.replies;

import java.util.Map;
import java.util.Optional;
import org.mahalla.frame.Words;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Makes the words of an answer for one problem, in the language in which it was reported. */
@Component
public class FillReply {
    private final Replies replies;
    private final ProblemNames names;
    private final Words words;

    FillReply(Replies replies, ProblemNames names, Words words) {
        this.replies = replies;
        this.names = names;
        this.words = words;
    }

    /** What an answer begins, and its words with nothing left to fill. */
    public record Filled(Reply.Purpose purpose, String words) {}

    /** Empty for one that is not there, or belongs to another place. */
    public Optional<Filled> of(String reply, Problem problem) {
        return replies.find(reply)
                .filter(found -> found.place().contains(problem.placePath()))
                .map(found -> new Filled(found.purpose(), Fields.fill(found.in(problem.language()), values(problem))));
    }

    private Map<String, String> values(Problem problem) {
        Language language = problem.language();
        var spoken = names.in(language);
        var phrases = words.in(language);
        return Map.of(
                "number",
                Digits.in(language, Integer.toString(problem.number())),
                "title",
                spoken.title(problem),
                "topic",
                spoken.topic(problem.topic()),
                "place",
                spoken.place(problem.neighbourhood()),
                "due",
                problem.dueOn() == null ? phrases.t("problems.desk.due.none") : Dates.full(language, problem.dueOn()),
                "holder",
                problem.holder().name() == null
                        ? phrases.t("problems.holder." + problem.holder().code())
                        : problem.holder().name());
    }
}
