package org.mahalla.problems.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.taxonomy.Topic;

/** What a topic asks besides: questions come, go and change by versions, and old answers keep the words of theirs. */
class TopicQuestionsTests extends EditingTopics {
    private static final String QUESTIONS = "/admin/topics/" + LAMP + "/questions";

    @Test
    void aQuestionThatIsOffIsNotAsked() {
        Map<String, String> form = form(LAMP, "asked", "since");
        assertThat(save(one, LAMP, form)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions())
                .extracting(Topic.Question::code)
                .containsExactly("since");
    }

    @Test
    void aNewQuestionIsReadByASecondPersonAndByEverybody() {
        Map<String, String> question = Map.of(
                "textFa", "چند تیر خاموش است؟",
                "textEn", "How many poles are dark?",
                "kind", "choice",
                "choices", "یکی / One\nبیشتر / More");
        assertThat(post(QUESTIONS, one, with(question, "choices", "یکی"))).hasStatus(422);
        assertThat(post(QUESTIONS, one, question)).hasStatus(303);
        assertThat(body(get(QUESTIONS, one))).contains("چند تیر خاموش است؟", "بیشتر");
        assertThat(publish(two)).hasStatus(422);
        assertThat(body(get("/admin/topics", two))).contains("چند تیر خاموش است؟ / How many poles are dark?");
        assertThat(approve(two, LAMP)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions())
                .extracting(asked -> asked.text().en())
                .contains("How many poles are dark?");
        assertThat(body(get("/topics", null))).contains("این‌ها پرسیده می‌شود: چند تیر خاموش است؟");
    }

    @Test
    void otherWordsAreAnotherQuestionAndOldAnswersKeepTheirs() {
        Topic.Question old = topics.get(LAMP).questions().getFirst();
        Map<String, String> words = Map.of(
                "of", old.code(),
                "textFa", "از کدام شب خاموش است؟",
                "textEn", "Since which night is it dark?",
                "kind", "text");
        assertThat(post(QUESTIONS, one, words)).hasStatus(303);
        assertThat(approve(two, LAMP)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions()).doesNotContain(old);
        assertThat(topics.get(LAMP).questions().getFirst().text().fa()).isEqualTo("از کدام شب خاموش است؟");
        assertThat(topics.asked(LAMP)).contains(old);

        assertThat(post("/admin/topics/versions/" + first + "/back", one, Map.of()))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions()).contains(old);
        assertThat(topics.asked(LAMP)).extracting(asked -> asked.text().fa()).contains("از کدام شب خاموش است؟");
    }

    @Test
    void questionsAreOrderedAskedNoLongerAndAskedAgainByOnePerson() {
        List<String> before =
                topics.get(LAMP).questions().stream().map(Topic.Question::code).toList();
        String second = before.get(1);
        assertThat(post(QUESTIONS + "/up", one, Map.of("of", second))).hasStatus(303);
        assertThat(post(QUESTIONS + "/off", one, Map.of("of", before.getFirst())))
                .hasStatus(303);
        assertThat(body(get(QUESTIONS, one))).contains("دوباره بپرس");
        assertThat(post(QUESTIONS + "/on", one, Map.of("of", before.getFirst())))
                .hasStatus(303);
        assertThat(post(QUESTIONS + "/off", one, Map.of("of", "nothing"))).hasStatus(404);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions())
                .extracting(Topic.Question::code)
                .startsWith(second, before.getFirst());
    }
}
