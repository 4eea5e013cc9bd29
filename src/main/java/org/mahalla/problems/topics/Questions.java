package org.mahalla.problems.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mahalla.problems.taxonomy.Topic.Question;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All questions that a topic ever asked, in their order, and those of them that it does not ask now. The words of a question
 * that was published never change: other words are another question, so that old answers keep what they answered.
 */
record Questions(List<Question> all, List<String> off) {
    private static final TypeReference<List<Question>> LIST = new TypeReference<>() {};
    private static final int LONGEST_CODE = 30;

    Questions {
        all = List.copyOf(all);
        off = List.copyOf(off);
    }

    static Questions of(Node node) {
        return new Questions(
                Objects.requireNonNull(JsonMapper.shared().readValue(node.kept().questions(), LIST)),
                node.rules().questionsOff());
    }

    Node in(Node node) {
        String json = equalsAll(of(node))
                ? node.kept().questions()
                : JsonMapper.shared().writeValueAsString(all);
        return node.asking(json, off);
    }

    List<Question> asked() {
        return all.stream().filter(one -> !off.contains(one.code())).toList();
    }

    List<Question> past() {
        return all.stream().filter(one -> off.contains(one.code())).toList();
    }

    boolean has(String code) {
        return all.stream().anyMatch(one -> one.code().equals(code));
    }

    /** What stands in no question of the other one. */
    List<Question> newTo(Questions before) {
        return all.stream().filter(one -> !before.all.contains(one)).toList();
    }

    Questions plus(Question question) {
        List<Question> more = new ArrayList<>(all);
        more.add(question);
        return new Questions(more, off);
    }

    /** Other words in its place; what was published goes on standing, unasked, for its answers. */
    Questions changed(String code, Question question, boolean published) {
        List<Question> row = new ArrayList<>();
        for (Question one : all) {
            if (!one.code().equals(code) || published) {
                row.add(one);
            }
            if (one.code().equals(code)) {
                row.add(question);
            }
        }
        return new Questions(row, published ? with(code) : off);
    }

    Questions asking(String code, boolean asked) {
        return new Questions(
                all, asked ? off.stream().filter(one -> !one.equals(code)).toList() : with(code));
    }

    /** Changes places with the one that is asked before it, or after it. */
    Questions moved(String code, boolean up) {
        List<String> row = asked().stream().map(Question::code).toList();
        int at = row.indexOf(code);
        int other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= row.size()) {
            return this;
        }
        List<Question> moved = new ArrayList<>(all);
        int here = index(code);
        int there = index(row.get(other));
        moved.set(here, all.get(there));
        moved.set(there, all.get(here));
        return new Questions(moved, off);
    }

    /** With all that a later one asked and this one did not know, unasked. */
    Questions remembering(Questions later) {
        Questions more = this;
        for (Question one : later.all) {
            if (!more.has(one.code())) {
                more = more.plus(one).asking(one.code(), false);
            }
        }
        return more;
    }

    /** A code that none of them has, from the English words. */
    String free(String words) {
        String slug =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String code = slug.isEmpty() ? "question" : slug.substring(0, Math.min(LONGEST_CODE, slug.length()));
        Set<String> taken = new HashSet<>(all.stream().map(Question::code).toList());
        String free = code;
        for (int n = 2; taken.contains(free); n++) {
            free = code + "-" + n;
        }
        return free;
    }

    private boolean equalsAll(Questions other) {
        return all.equals(other.all);
    }

    private int index(String code) {
        return all.stream().map(Question::code).toList().indexOf(code);
    }

    private List<String> with(String code) {
        return Stream.concat(off.stream(), Stream.of(code)).distinct().toList();
    }
}
