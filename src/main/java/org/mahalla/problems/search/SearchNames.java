package org.mahalla.problems.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Division;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PersianText;
import org.springframework.stereotype.Component;

/** The names that words of a search can stand for, and how they are spelt; made anew when a place or topic changed. */
@Component
class SearchNames {
    private record Made(
            long version, List<Area> areas, Map<String, Topic> topics, Map<String, Area> byName, Spelling spelling) {}

    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final Topics topics;
    private volatile @Nullable Made made;

    SearchNames(Neighbourhoods neighbourhoods, Divisions divisions, Topics topics) {
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.topics = topics;
    }

    List<Neighbourhood> neighbourhoods(String key) {
        return neighbourhoods.called(key);
    }

    List<Division> divisions(String key) {
        return divisions.called(key);
    }

    Optional<Topic> topic(String joinedKey) {
        return Optional.ofNullable(present().topics().get(joinedKey));
    }

    Optional<Area> area(String joinedKey) {
        return Optional.ofNullable(present().byName().get(joinedKey));
    }

    List<String> codes(Topic topic) {
        return topics.codesOf(topic.code());
    }

    List<String> codes(Area area) {
        return topics.codesOf(area);
    }

    Spelling spelling() {
        return present().spelling();
    }

    private Made present() {
        Made known = made;
        long version = neighbourhoods.version();
        List<Area> areas = topics.areas();
        if (known == null || known.version() != version || known.areas() != areas) {
            known = make(version, areas);
            made = known;
        }
        return known;
    }

    private Made make(long version, List<Area> areas) {
        Map<String, Topic> byTopic = new HashMap<>();
        Map<String, Area> byArea = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Area area : areas) {
            learn(area.name(), area, byArea, names);
            for (Topic topic : area.topics()) {
                learn(topic.name(), topic, byTopic, names);
                topic.otherNames().forEach(name -> learn(new Topic.Words(name, name), topic, byTopic, names));
            }
        }
        Set<PlaceName> places = new HashSet<>();
        neighbourhoods.all().forEach(place -> {
            places.add(place.name());
            names.addAll(place.aliases());
        });
        divisions.all().forEach(division -> places.add(division.name()));
        places.forEach(place -> {
            names.add(place.fa());
            names.add(place.en());
        });
        return new Made(version, areas, byTopic, byArea, new Spelling(names));
    }

    private static <T> void learn(Topic.Words name, T thing, Map<String, T> byName, List<String> names) {
        for (String one : List.of(name.fa(), name.en())) {
            byName.putIfAbsent(PersianText.joinedKey(one), thing);
            names.add(one);
        }
    }
}
