package org.mahalla.problems.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.ServiceKind;
import org.mahalla.shared.Language;

/**
 * A topic of the taxonomy: which service or asset it is about, what to ask, how soon an answer is due (working days) and
 * within how many metres two reports may be the same. An `outside` topic has no form, only guidance and a number to call.
 */
public record Topic(
        String code,
        String area,
        int position,
        ServiceKind service,
        String icon,
        Words name,
        Words ask,
        Words guidance,
        @Nullable String call,
        @Nullable String agencyKind,
        int responseDays,
        int duplicateRadius,
        List<Question> questions,
        boolean outside,
        @Nullable String danger) {
    public Topic {
        questions = List.copyOf(questions);
    }

    /** A text in both languages. */
    public record Words(String fa, String en) {
        public String in(Language language) {
            return language == Language.FA ? fa : en;
        }
    }

    /** One more thing to ask: by choice, yes or no, or a short text. */
    public record Question(String code, String kind, Words text, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }

        /** What may be ticked; a yes-or-no question brings its two answers in the words given. */
        public List<Choice> options(String yes, String no) {
            return kind.equals("yes-no")
                    ? List.of(new Choice("yes", new Words(yes, yes)), new Choice("no", new Words(no, no)))
                    : choices;
        }
    }

    public record Choice(String code, Words text) {}
}
