package org.mahalla.problems.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.ServiceKind;
import org.mahalla.shared.Language;

/**
 * A topic of the taxonomy: which service or asset it is about, what to ask, how soon an answer is due (working days) and
 * within how many metres two reports may be the same. `otherNames` are those that people search by. An `outside` topic has no
 * form, only guidance and a number to call.
 */
public record Topic(
        String code,
        String area,
        int position,
        ServiceKind service,
        String icon,
        Words name,
        List<String> otherNames,
        Words ask,
        Words guidance,
        @Nullable String call,
        @Nullable String agencyKind,
        int responseDays,
        int duplicateRadius,
        List<Question> questions,
        boolean outside,
        @Nullable String danger) {
    private static final String YES = "yes";

    public Topic {
        otherNames = List.copyOf(otherNames);
        questions = List.copyOf(questions);
    }

    /** A text in both languages. */
    public record Words(String fa, String en) {
        public String in(Language language) {
            return language == Language.FA ? fa : en;
        }
    }

    /** By how many levels the answers raise the harm that the topic can do: the most that one of them does. */
    public int raisedBy(Map<String, String> answers) {
        return questions.stream()
                .mapToInt(question -> question.raisedBy(answers.get(question.code())))
                .max()
                .orElse(0);
    }

    /** One more thing to ask: by choice, yes or no, or a short text. `harm`: by how many levels a yes raises it. */
    public record Question(
            String code,
            String kind,
            Words text,
            List<Choice> choices,
            @Nullable Integer harm) {
        public Question {
            choices = List.copyOf(choices);
        }

        private int raisedBy(@Nullable String answer) {
            return options(YES, "no").stream()
                    .filter(option -> option.code().equals(answer))
                    .mapToInt(option -> Objects.requireNonNullElse(option.harm(), 0))
                    .max()
                    .orElse(0);
        }

        /** What may be ticked; a yes-or-no question brings its two answers in the words given. */
        public List<Choice> options(String yes, String no) {
            return kind.equals("yes-no")
                    ? List.of(new Choice(YES, new Words(yes, yes), harm), new Choice("no", new Words(no, no), null))
                    : choices;
        }
    }

    /** `harm`: by how many levels this answer raises it. */
    public record Choice(String code, Words text, @Nullable Integer harm) {}
}
