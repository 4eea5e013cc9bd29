package org.mahalla.councils.bodies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.MatterTopics;
import org.mahalla.frame.Choice;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a body's topic is called: by its code, or the words themselves where it is none. */
@Component
public class TopicWords {
    private final ObjectProvider<MatterTopics> topics;

    TopicWords(ObjectProvider<MatterTopics> topics) {
        this.topics = topics;
    }

    public String of(@Nullable String topic, Language language) {
        return topic == null
                ? ""
                : topics.stream()
                        .flatMap(known -> known.name(topic, language).stream())
                        .findFirst()
                        .orElse(topic);
    }

    List<Choice> offered(Language language) {
        return topics.stream()
                .flatMap(known -> known.areasAndTopics(language).stream())
                .toList();
    }
}
