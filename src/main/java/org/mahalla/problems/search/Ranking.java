package org.mahalla.problems.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PlacePath;

/**
 * How well a match fits the words: the title before the text, the text before names of place and topic, a whole word before
 * the beginning of one; and what lies in a named place before what only tells of it.
 */
final class Ranking {
    private static final int IN_TITLE = 10;
    private static final int IN_TEXT = 5;
    private static final int IN_NAMES = 3;
    private static final int BEGUN = 2;
    private static final int IN_A_ROW = 5;
    private static final int THERE = 6;
    private static final int ABOUT = 3;

    private final List<Reading.Forms> words;
    private final String row;
    private final Set<java.util.UUID> near;
    private final List<PlacePath> under;
    private final Set<String> about;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Map<String, String> names = new HashMap<>();

    Ranking(Reading reading, Neighbourhoods neighbourhoods, Topics topics) {
        this.words = reading.allWords();
        this.row = words.size() < 2
                ? ""
                : words.stream()
                        .filter(word -> !word.whole().isEmpty())
                        .map(word -> word.whole().getFirst())
                        .collect(Collectors.joining(" ", " ", " "));
        this.near = reading.near();
        this.under = List.copyOf(reading.under());
        this.about = reading.about();
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    /**
     * @param title null where it is not published
     * @param text the folded words under which the problem is found
     */
    int score(Match match, @Nullable String title, String text) {
        String names = names(match);
        boolean known = text.startsWith(names);
        String head = title == null || title.isEmpty() ? "" : padded(SearchText.words(title));
        String rest = padded(known ? text.substring(names.length()) : text);
        String named = known ? padded(names) : "";
        int score = 0;
        for (Reading.Forms word : words) {
            score += best(word, head, rest, named);
        }
        if (!row.isEmpty() && head.contains(row)) {
            score += IN_A_ROW;
        }
        if (near.contains(match.neighbourhood()) || under.stream().anyMatch(path -> holds(path, match.path()))) {
            score += THERE;
        }
        return score + (about.contains(match.topic()) ? ABOUT : 0);
    }

    private static int best(Reading.Forms word, String title, String rest, String named) {
        int inTitle = fits(word, title, IN_TITLE);
        return Math.max(inTitle, Math.max(fits(word, rest, IN_TEXT), fits(word, named, IN_NAMES)));
    }

    private static int fits(Reading.Forms word, String text, int worth) {
        if (text.isEmpty()) {
            return 0;
        }
        boolean whole = word.whole().stream().anyMatch(one -> text.contains(" " + one + " "))
                || word.parts().stream().anyMatch(part -> text.contains(" " + String.join(" ", part) + " "));
        if (whole) {
            return worth;
        }
        return word.begun().stream().anyMatch(one -> text.contains(" " + one)) ? worth - BEGUN : 0;
    }

    private String names(Match match) {
        return names.computeIfAbsent(
                match.neighbourhood() + match.topic(),
                any -> Optional.of(new NeighbourhoodId(match.neighbourhood()))
                        .flatMap(neighbourhoods::find)
                        .flatMap(place -> topics.find(match.topic()).map(topic -> SearchText.of(place, topic)))
                        .orElse("\n"));
    }

    private static boolean holds(PlacePath path, String other) {
        return other.equals(path.value()) || other.startsWith(path.value() + ".");
    }

    private static String padded(String text) {
        return text.isBlank() ? "" : " " + text.strip() + " ";
    }
}
