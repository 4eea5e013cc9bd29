package org.mahalla.problems.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahalla.agencies.TopicNames;
import org.mahalla.places.PlaceName;
import org.springframework.stereotype.Component;

/** Tells the register of agencies what can be served. */
@Component
class TopicsForAgencies implements TopicNames {
    private final Topics topics;

    TopicsForAgencies(Topics topics) {
        this.topics = topics;
    }

    @Override
    public List<Offered> offered() {
        return topics.areas().stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(new Offered(area.code(), null, name(area.name()))),
                        area.topics().stream()
                                .filter(topic -> !topic.outside())
                                .map(topic -> new Offered(topic.code(), area.code(), name(topic.name())))))
                .toList();
    }

    @Override
    public Map<String, PlaceName> names() {
        Map<String, PlaceName> names = new HashMap<>();
        topics.areas().forEach(area -> names.put(area.code(), name(area.name())));
        topics.all().forEach((code, topic) -> names.put(code, name(topic.name())));
        return names;
    }

    private static PlaceName name(Topic.Words words) {
        return new PlaceName(words.fa(), words.en());
    }
}
