package org.mahalla.problems.topics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.taxonomy.Topic.Choice;
import org.mahalla.problems.taxonomy.Topic.Question;
import org.mahalla.problems.taxonomy.Topic.Words;
import org.mahalla.shared.PersianText;

/** A question as it was typed; choices one on each line, Persian and English with a slash between. */
record QuestionForm(
        @Nullable String textFa,
        @Nullable String textEn,
        @Nullable String kind,
        @Nullable String choices,
        @Nullable String seen) {
    static final List<String> KINDS = List.of("yes-no", "choice", "text");
    static final int LONGEST = 120;
    private static final int MOST_CHOICES = 8;

    static QuestionForm empty(String seen) {
        return new QuestionForm("", "", "yes-no", "", seen);
    }

    static QuestionForm of(Question question, String seen) {
        return new QuestionForm(
                question.text().fa(),
                question.text().en(),
                question.kind(),
                String.join(
                        "\n",
                        question.choices().stream()
                                .map(one -> one.text().fa() + " / " + one.text().en())
                                .toList()),
                seen);
    }

    /** The question under a code that is not given yet; by how much its answers weigh stays as it was before. */
    Question read(@Nullable Question before, FormErrors errors) {
        Words text = new Words(line("textFa", textFa, errors), line("textEn", textEn, errors));
        if (!text.en().isEmpty() && !text.en().matches(".*[A-Za-z].*")) {
            errors.reject("textEn", "problems.topics.question.missing");
        }
        String as = kind == null ? "" : kind;
        if (!KINDS.contains(as)) {
            errors.reject("kind", "problems.topics.question.kind.missing");
        }
        List<Choice> read = as.equals("choice") ? choices(before, errors) : List.of();
        Integer harm = before != null && before.kind().equals(as) ? before.harm() : null;
        return new Question("", as, text, read, harm);
    }

    private List<Choice> choices(@Nullable Question before, FormErrors errors) {
        List<String> lines = TopicForm.text(choices)
                .lines()
                .map(PersianText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Choice> read = new ArrayList<>();
        for (String line : lines) {
            int slash = line.indexOf('/');
            String fa = slash < 0 ? "" : line.substring(0, slash).strip();
            String en = slash < 0 ? "" : line.substring(slash + 1).strip();
            if (fa.isEmpty() || en.isEmpty() || line.length() > LONGEST) {
                errors.reject("choices", "problems.topics.question.choices.wrong", line);
                return List.of();
            }
            int at = read.size();
            Integer harm = before != null && before.choices().size() == lines.size()
                    ? before.choices().get(at).harm()
                    : null;
            read.add(new Choice("c" + (at + 1), new Words(fa, en), harm));
        }
        if (read.size() < 2 || read.size() > MOST_CHOICES) {
            errors.reject("choices", "problems.topics.question.choices.many", 2, MOST_CHOICES);
        }
        return read;
    }

    private static String line(String field, @Nullable String typed, FormErrors errors) {
        String line = PersianText.line(TopicForm.text(typed));
        if (line.length() < 3) {
            errors.reject(field, "problems.topics.question.missing");
        } else if (line.length() > LONGEST) {
            errors.reject(field, "problems.topics.long", LONGEST);
        }
        return line;
    }
}
