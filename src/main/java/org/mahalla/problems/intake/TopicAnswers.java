package org.mahalla.problems.intake;

import java.util.HashMap;
import java.util.Map;
import org.mahalla.problems.taxonomy.Topic;

/** Answers to a topic's own questions as a form sends them, for the public form and the desk's. */
public final class TopicAnswers {
    private static final int LONGEST = 200;
    private static final String PREFIX = "answer-";

    private TopicAnswers() {}

    /** By code of the question; what the topic does not ask is passed over. */
    public static Map<String, String> read(Map<String, String> parameters, Topic topic) {
        Map<String, String> answers = new HashMap<>();
        for (Topic.Question question : topic.questions()) {
            String answer = Unreadable.takenFromLine(parameters.getOrDefault(PREFIX + question.code(), ""));
            if (!answer.isEmpty()) {
                answers.put(question.code(), answer.substring(0, Math.min(LONGEST, answer.length())));
            }
        }
        return answers;
    }
}
