package org.mahalla.problems.agenda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.councils.MatterTopics;
import org.mahalla.frame.Choice;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Topics and areas of topics that a body can work on. */
@Component
class TopicsForBodies implements MatterTopics {
    private final Topics topics;

    TopicsForBodies(Topics topics) {
        this.topics = topics;
    }

    @Override
    public List<Choice> topics(Language language) {
        return topics.areas().stream().flatMap(area -> own(area, language)).toList();
    }

    @Override
    public List<Choice> areasAndTopics(Language language) {
        return topics.areas().stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(new Choice(area.code(), area.name().in(language))),
                        own(area, language).map(one -> new Choice(one.value(), "– " + one.label()))))
                .toList();
    }

    @Override
    public Optional<String> name(String code, Language language) {
        return topics.area(code)
                .map(area -> area.name().in(language))
                .or(() -> topics.find(code).map(topic -> topic.name().in(language)));
    }

    private static Stream<Choice> own(Area area, Language language) {
        return area.topics().stream()
                .filter(topic -> !topic.outside())
                .map(topic -> new Choice(topic.code(), topic.name().in(language)));
    }
}
