package org.mahalla.problems.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Division;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.PlaceName;
import org.mahalla.problems.search.TypedWords.Word;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/**
 * Reads the words of a filter: the longest run of words that names something first. Words that name a place, topic or
 * agency stay text as well; those that name a state or days narrow the filter, where it says nothing of these itself.
 */
@Component
class Readings {
    private static final int LONGEST_NAME = 4;
    private static final int FEWEST_LETTERS = 2;
    private static final Map<Group, String> STATES = new EnumMap<>(Map.of(
            Group.LATE, "late",
            Group.DUE_SOON, "due-soon",
            Group.IN_HAND, "in-hand",
            Group.NEW, "new",
            Group.CLAIMED, "claimed",
            Group.DISPUTED, "disputed",
            Group.CONFIRMED, "confirmed",
            Group.UNANSWERED, "unanswered",
            Group.IMPOSSIBLE, "impossible"));

    private final SearchNames names;
    private final Holders holders;
    private final Lexemes lexemes;
    private final TypedDays days;
    private final Map<Group, Set<String>> states = new EnumMap<>(Group.class);

    Readings(SearchNames names, Holders holders, Lexemes lexemes, TypedDays days, Spoken spoken) {
        this.names = names;
        this.holders = holders;
        this.lexemes = lexemes;
        this.days = days;
        STATES.forEach((group, what) -> states.put(group, spoken.ways(what)));
    }

    Reading of(ProblemFilter filter, LocalDate today) {
        if (filter.words().isEmpty() || ProblemNumber.read(filter.words()).isPresent()) {
            return Reading.plain(filter);
        }
        Draft draft = new Draft(filter, keyboard(filter), today);
        draft.read();
        return draft.done();
    }

    /** Pieces that say nothing on the layout they were typed on, and something on the other. */
    private Corrected keyboard(ProblemFilter filter) {
        List<String> chunks = new ArrayList<>();
        List<String[]> changed = new ArrayList<>();
        for (String chunk : filter.words().split("\\s+", -1)) {
            Optional<String> other = Keyboard.persian(chunk).filter(word -> said(word) && !anySaid(chunk));
            chunks.add(other.orElse(chunk));
            other.ifPresent(word -> changed.add(new String[] {chunk, word}));
        }
        return new Corrected(changed.isEmpty() ? filter.words() : String.join(" ", chunks), changed);
    }

    private record Corrected(String text, List<String[]> changed) {}

    private boolean anySaid(String chunk) {
        return TypedWords.keys(chunk).stream().anyMatch(this::said);
    }

    private boolean said(String typed) {
        String key = PersianText.joinedKey(typed);
        return key.length() >= FEWEST_LETTERS && (names.spelling().knows(key) || lexemes.known(key));
    }

    /** One reading in the making. */
    private final class Draft {
        private final ProblemFilter asked;
        private final TypedWords typed;
        private final LocalDate today;
        private final Set<String> pieces;
        private final List<Reading.Forms> words = new ArrayList<>();
        private final List<Reading.Either> either = new ArrayList<>();
        private final Set<UUID> near = new HashSet<>();
        private final Set<PlacePath> under = new HashSet<>();
        private final Set<String> about = new HashSet<>();
        private final List<Understood> understood = new ArrayList<>();
        private ProblemFilter filter;

        Draft(ProblemFilter asked, Corrected corrected, LocalDate today) {
            this.asked = asked;
            this.filter = asked;
            this.typed = TypedWords.of(corrected.text());
            this.today = today;
            this.pieces = lexemes.whole(typed.words().stream()
                    .flatMap(word -> cuts(word.key()).stream())
                    .flatMap(List::stream)
                    .collect(Collectors.toSet()));
            for (String[] change : corrected.changed()) {
                ProblemFilter asText = asked.withWords(asked.words().replace(change[0], "\"" + change[0] + "\""));
                understood.add(new Understood(Understood.Kind.KEYBOARD, change[0], both(change[1]), asText, null));
            }
        }

        void read() {
            int at = 0;
            while (at < typed.words().size()) {
                at = typed.words().get(at).quoted() ? phrase(at) : named(at);
            }
        }

        Reading done() {
            boolean text = !words.isEmpty() || !either.isEmpty() || understood.isEmpty();
            ProblemFilter read = text || filter.order() != Order.RELEVANCE
                    ? filter
                    : filter.sorted(Order.usual(filter.group(), false));
            return new Reading(read, words, either, near, under, about, understood);
        }

        /** Words in quotation marks, one after the other. */
        private int phrase(int at) {
            int chunk = typed.words().get(at).chunk();
            List<String> keys = typed.words().stream()
                    .filter(word -> word.chunk() == chunk)
                    .map(Word::key)
                    .toList();
            words.add(
                    keys.size() == 1
                            ? new Reading.Forms(keys, List.of(), List.of())
                            : new Reading.Forms(List.of(), List.of(), List.of(keys)));
            return at + keys.size();
        }

        private int named(int at) {
            int most = Math.min(LONGEST_NAME, typed.words().size() - at);
            for (int length = most; length > 0; length--) {
                int to = at + length;
                boolean plain = typed.words().subList(at, to).stream().noneMatch(Word::quoted);
                boolean wholeChunks = to == typed.words().size()
                        || typed.words().get(to - 1).chunk()
                                != typed.words().get(to).chunk();
                if (plain && wholeChunks && (narrows(at, to) || stands(at, to))) {
                    return to;
                }
            }
            words.add(forms(at));
            return at + 1;
        }

        private List<String> keys(int at, int to) {
            return typed.words().subList(at, to).stream().map(Word::key).toList();
        }

        private boolean narrows(int at, int to) {
            String key = String.join("", keys(at, to));
            if (asked.group() == Group.OPEN && asked.state() == null && filter.group() == Group.OPEN) {
                for (Map.Entry<Group, Set<String>> state : states.entrySet()) {
                    if (state.getValue().contains(key)) {
                        filter = filter.with(state.getKey());
                        heard(Understood.Kind.STATE, at, to, both(state.getKey().code()), null);
                        return true;
                    }
                }
            }
            if (filter.from() != null || filter.to() != null) {
                return false;
            }
            Optional<TypedDays.Span> span = days.span(keys(at, to), today);
            span.ifPresent(found -> {
                ReportedDay last = found.last().orElse(null);
                filter = filter.reported(found.first(), last);
                heard(
                        Understood.Kind.DAYS,
                        at,
                        to,
                        both(found.first().on(today) + "/" + (last == null ? today : last.on(today))),
                        null);
            });
            return span.isPresent();
        }

        private boolean stands(int at, int to) {
            String key = String.join("", keys(at, to));
            return place(key, at, to) || topic(key, at, to) || holder(key, at, to);
        }

        /** A place's own name stands in the text of its problems; aliases and names of divisions may not. */
        private boolean place(String key, int at, int to) {
            List<Neighbourhood> places = names.neighbourhoods(key);
            List<Division> divisions = names.divisions(key);
            if (places.isEmpty() && divisions.isEmpty()) {
                return false;
            }
            places.forEach(place -> near.add(place.id().value()));
            divisions.forEach(division -> under.add(division.path()));
            List<Reading.Forms> forms = forms(at, to);
            List<NeighbourhoodId> aliased = places.stream()
                    .filter(place -> !isNamed(place.name(), key))
                    .map(Neighbourhood::id)
                    .toList();
            List<PlacePath> paths = divisions.stream()
                    .filter(division ->
                            !PersianText.joinedKey(division.name().fa()).equals(key))
                    .map(Division::path)
                    .toList();
            take(forms, aliased, paths, List.of(), "");
            heard(Understood.Kind.PLACE, at, to, name(places, divisions), only(places, divisions, at, to));
            return true;
        }

        private @Nullable ProblemFilter only(List<Neighbourhood> places, List<Division> divisions, int at, int to) {
            if (asked.neighbourhood() != null || places.size() + divisions.size() != 1) {
                return null;
            }
            ProblemFilter rest = asked.withWords(typed.without(at, to));
            return places.isEmpty()
                    ? rest.withDivision(divisions.getFirst().path())
                    : rest.withNeighbourhood(places.getFirst().id());
        }

        /** A topic's own names stand in the text of its problems, its other names and its area's do not. */
        private boolean topic(String key, int at, int to) {
            Optional<Topic> topic = names.topic(key);
            Optional<Area> area = names.area(key);
            if (topic.isPresent()) {
                List<String> codes = names.codes(topic.get());
                about.addAll(codes);
                take(forms(at, to), List.of(), List.of(), codes, "");
                heard(
                        Understood.Kind.TOPIC,
                        at,
                        to,
                        topic.get().name(),
                        rest(at, to).withTopic(topic.get().code()));
            } else if (area.isPresent()) {
                List<String> codes = names.codes(area.get());
                about.addAll(codes);
                take(forms(at, to), List.of(), List.of(), codes, "");
                heard(
                        Understood.Kind.TOPIC,
                        at,
                        to,
                        area.get().name(),
                        rest(at, to).withArea(area.get().code()));
            }
            return topic.isPresent() || area.isPresent();
        }

        private boolean holder(String key, int at, int to) {
            Optional<String> holder = holders.called(key);
            holder.ifPresent(name -> {
                take(forms(at, to), List.of(), List.of(), List.of(), name);
                heard(Understood.Kind.HOLDER, at, to, both(name), rest(at, to).withHolder(name));
            });
            return holder.isPresent();
        }

        private ProblemFilter rest(int at, int to) {
            return asked.withWords(typed.without(at, to));
        }

        private void take(
                List<Reading.Forms> forms,
                List<NeighbourhoodId> places,
                List<PlacePath> divisions,
                List<String> topics,
                String holder) {
            Reading.Either one = new Reading.Either(forms, places, divisions, topics, holder);
            if (one.isText()) {
                words.addAll(forms);
            } else {
                either.add(one);
            }
        }

        private void heard(Understood.Kind kind, int at, int to, Topic.Words meant, @Nullable ProblemFilter only) {
            understood.add(
                    new Understood(kind, typed.said(at, to), meant, asked.withWords(typed.quoting(at, to)), only));
        }

        private List<Reading.Forms> forms(int at, int to) {
            List<Reading.Forms> all = new ArrayList<>();
            for (int i = at; i < to; i++) {
                all.add(forms(i));
            }
            return all;
        }

        /** The word itself and as the beginning of another, joined with the word before or after, in two, corrected. */
        private Reading.Forms forms(int at) {
            String word = typed.words().get(at).key();
            Set<String> whole = new LinkedHashSet<>(List.of(word));
            Set<String> begun = new LinkedHashSet<>();
            boolean last = at == typed.words().size() - 1;
            if (isBegun(word) && (last || word.length() > FEWEST_LETTERS)) {
                begun.add(word);
            }
            joined(at - 1, at).ifPresent(pair -> {
                whole.add(pair);
                if (last && isBegun(word)) {
                    begun.add(pair);
                }
            });
            joined(at, at + 1).ifPresent(pair -> {
                whole.add(pair);
                if (isBegun(pair)) {
                    begun.add(pair);
                }
            });
            List<String> chunk = typed.words().stream()
                    .filter(one -> one.chunk() == typed.words().get(at).chunk())
                    .map(Word::key)
                    .toList();
            if (chunk.size() > 2) {
                whole.add(String.join("", chunk));
            }
            for (String meant : names.spelling().meant(word)) {
                if (!lexemes.known(word)) {
                    whole.add(meant);
                    begun.add(meant);
                    heard(Understood.Kind.SPELLING, at, at + 1, both(meant), null);
                }
            }
            if (lexemes.everywhere(word)) {
                begun.clear();
            }
            return new Reading.Forms(List.copyOf(whole), List.copyOf(begun), inTwo(word));
        }

        /** Only into words that there are: most of the ways to cut a word make none. */
        private List<List<String>> inTwo(String word) {
            return cuts(word).stream().filter(pieces::containsAll).toList();
        }

        private Optional<String> joined(int first, int second) {
            boolean both = first >= 0
                    && second < typed.words().size()
                    && !typed.words().get(first).quoted()
                    && !typed.words().get(second).quoted();
            return both
                    ? Optional.of(typed.words().get(first).key()
                            + typed.words().get(second).key())
                    : Optional.empty();
        }
    }

    /** Numbers are whole: 10 is not the beginning of 105. */
    private static boolean isBegun(String word) {
        return word.length() >= FEWEST_LETTERS && !Character.isDigit(word.charAt(word.length() - 1));
    }

    private static List<List<String>> cuts(String word) {
        List<List<String>> parts = new ArrayList<>();
        if (word.length() >= 2 * FEWEST_LETTERS && !Character.isDigit(word.charAt(0))) {
            for (int i = FEWEST_LETTERS; i <= word.length() - FEWEST_LETTERS; i++) {
                if (!Character.isLowSurrogate(word.charAt(i))) {
                    parts.add(List.of(word.substring(0, i), word.substring(i)));
                }
            }
        }
        return parts;
    }

    private static boolean isNamed(PlaceName name, String key) {
        return PersianText.joinedKey(name.fa()).equals(key)
                || PersianText.joinedKey(name.en()).equals(key);
    }

    private static Topic.Words both(String text) {
        return new Topic.Words(text, text);
    }

    private static Topic.Words name(List<Neighbourhood> places, List<Division> divisions) {
        PlaceName name = places.isEmpty()
                ? divisions.getFirst().name()
                : places.getFirst().name();
        return new Topic.Words(name.in(Language.FA), name.in(Language.EN));
    }
}
