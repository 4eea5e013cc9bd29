package org.mahalla.problems.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.shared.PersianText;

/**
 * What somebody typed, cut into words as the index has them. What stands in quotation marks is text and nothing else, its
 * words one after the other.
 */
record TypedWords(List<String> chunks, List<Word> words) {
    private static final int MOST = 12;
    private static final Pattern CHUNK =
            Pattern.compile("\"([^\"]*)\"?|\u00ab([^\u00bb]*)\u00bb?|\u201c([^\u201d]*)\u201d?|[^\\s\"\u00ab\u201c]+");
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{N})(?=\\p{L})|(?<=\\p{L})(?=\\p{N})");
    /** The yeh that people write or leave out between a noun and what it belongs to. */
    private static final String BETWEEN_NOUNS = "\u06cc";

    /** @param chunk which piece of the typed text it stands in */
    record Word(String key, int chunk, boolean quoted) {}

    TypedWords {
        chunks = List.copyOf(chunks);
        words = List.copyOf(words);
    }

    static TypedWords of(String typed) {
        List<String> chunks = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Matcher pieces = CHUNK.matcher(typed);
        while (pieces.find() && words.size() < MOST) {
            boolean quoted = pieces.group(1) != null || pieces.group(2) != null || pieces.group(3) != null;
            int chunk = chunks.size();
            chunks.add(
                    quoted
                            ? "\"" + pieces.group().replaceAll("[\"\u00ab\u00bb\u201c\u201d]", "") + "\""
                            : pieces.group());
            List<String> keys = keys(pieces.group());
            boolean tied = keys.size() > 1 && keys.getLast().equals(BETWEEN_NOUNS);
            keys.subList(0, keys.size() - (tied ? 1 : 0)).forEach(key -> words.add(new Word(key, chunk, quoted)));
        }
        return new TypedWords(chunks, words.subList(0, Math.min(MOST, words.size())));
    }

    /** The words of a text as keys, half spaces taken as spaces, numbers apart from letters. */
    static List<String> keys(String text) {
        return Arrays.stream(BETWEEN.split(PersianText.key(text)))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** The same text with the words from one to before another in quotation marks. */
    String quoting(int from, int to) {
        int first = words.get(from).chunk();
        int last = words.get(to - 1).chunk();
        List<String> out = new ArrayList<>(chunks.subList(0, first));
        out.add("\"" + String.join(" ", chunks.subList(first, last + 1)).replace("\"", "") + "\"");
        out.addAll(chunks.subList(last + 1, chunks.size()));
        return String.join(" ", out);
    }

    /** The same text without these words. */
    String without(int from, int to) {
        List<String> out = new ArrayList<>(chunks.subList(0, words.get(from).chunk()));
        out.addAll(chunks.subList(words.get(to - 1).chunk() + 1, chunks.size()));
        return String.join(" ", out);
    }

    String said(int from, int to) {
        return String.join(
                " ", chunks.subList(words.get(from).chunk(), words.get(to - 1).chunk() + 1));
    }
}
