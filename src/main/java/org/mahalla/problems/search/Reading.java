package org.mahalla.problems.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.PlacePath;

/**
 * How the words of a filter were read.
 *
 * @param filter the filter with what the words say of state and days
 * @param words what is looked for as text, each in all its forms
 * @param either words that may be text or stand for a place, some topics or an agency
 * @param near neighbourhoods that were named, and `under` divisions, `about` topics: what is there ranks higher
 */
record Reading(
        ProblemFilter filter,
        List<Forms> words,
        List<Either> either,
        Set<UUID> near,
        Set<PlacePath> under,
        Set<String> about,
        List<Understood> understood) {
    /**
     * One typed word.
     *
     * @param whole words that are it: itself, joined with a neighbour, as corrected
     * @param begun words of which it may be the beginning
     * @param parts itself in two, one after the other
     */
    record Forms(List<String> whole, List<String> begun, List<List<String>> parts) {
        Forms {
            whole = List.copyOf(whole);
            begun = List.copyOf(begun);
            parts = List.copyOf(parts);
        }

        String query() {
            StringBuilder out = new StringBuilder("(");
            whole.stream()
                    .filter(word -> !begun.contains(word))
                    .forEach(word -> or(out).append('\'').append(word).append('\''));
            begun.forEach(word -> or(out).append('\'').append(word).append("':*"));
            parts.forEach(part ->
                    or(out).append("('").append(String.join("' <-> '", part)).append("')"));
            return out.append(')').toString();
        }

        private static StringBuilder or(StringBuilder out) {
            return out.length() > 1 ? out.append(" | ") : out;
        }
    }

    /** Words as text, or what else they stand for. */
    record Either(
            List<Forms> words,
            List<NeighbourhoodId> places,
            List<PlacePath> divisions,
            List<String> topics,
            String holder) {
        Either {
            words = List.copyOf(words);
            places = List.copyOf(places);
            divisions = List.copyOf(divisions);
            topics = List.copyOf(topics);
        }

        /** Whether the words stand for nothing else. */
        boolean isText() {
            return places.isEmpty() && divisions.isEmpty() && topics.isEmpty() && holder.isEmpty();
        }
    }

    Reading {
        words = List.copyOf(words);
        either = List.copyOf(either);
        near = Set.copyOf(near);
        under = Set.copyOf(under);
        about = Set.copyOf(about);
        understood = List.copyOf(understood);
    }

    static Reading plain(ProblemFilter filter) {
        return new Reading(filter, List.of(), List.of(), Set.of(), Set.of(), Set.of(), List.of());
    }

    /** The same words without state, topic and order, whatever was understood: what a search is counted in. */
    Reading onGround() {
        return new Reading(filter.ground(), words, either, Set.of(), Set.of(), Set.of(), List.of());
    }

    /** All words for an index of words, in one query; empty when there are none. */
    static String query(List<Forms> words) {
        return String.join(" & ", words.stream().map(Forms::query).toList());
    }

    /** Whether there is text to look for. */
    boolean hasWords() {
        return !words.isEmpty() || !either.isEmpty();
    }

    List<Forms> allWords() {
        return java.util.stream.Stream.concat(words.stream(), either.stream().flatMap(one -> one.words().stream()))
                .toList();
    }
}
