package org.mahalla.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.mahalla.testing.SharedFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spells as people do: half spaces left out or typed as spaces, Arabic yeh and kaf, digits of three kinds, stretched or
 * repeated letters, a slip of the finger; and single words as the vectors of `persian-text` misspell them.
 */
final class Spelling {
    private final Map<String, String> misspelt;

    private Spelling(Map<String, String> misspelt) {
        this.misspelt = misspelt;
    }

    /** From the pairs of input and expected output in which one word alone differs. */
    static Spelling ofVectors() {
        Map<String, String> misspelt = new HashMap<>();
        for (String file : List.of("normalise_vectors_hazm.jsonl", "normalise_vectors_virastar.jsonl")) {
            for (String line : SharedFiles.lines("persian-text/" + file)) {
                JsonNode vector = JsonMapper.shared().readTree(line);
                String[] input = vector.path("input").asString("").split(" ");
                String[] right = vector.path("expected").asString("").split(" ");
                for (int i = 0; input.length == right.length && i < input.length; i++) {
                    if (!input[i].equals(right[i]) && !right[i].isEmpty()) {
                        misspelt.put(right[i], input[i]);
                    }
                }
            }
        }
        return new Spelling(misspelt);
    }

    int knownMisspellings() {
        return misspelt.size();
    }

    String asPeopleDo(String careful, RandomGenerator random) {
        StringBuilder out = new StringBuilder();
        boolean arabic = random.nextInt(6) == 0;
        int halfSpace = random.nextInt(3);
        int digits = random.nextInt(3);
        for (String word : careful.split(" ")) {
            String written = random.nextInt(3) == 0 ? misspelt.getOrDefault(word, word) : word;
            written = written.replace("\u200C", halfSpace == 0 ? "\u200C" : halfSpace == 1 ? " " : "");
            written = slip(written, random);
            out.append(arabic ? written.replace('ی', 'ي').replace('ک', 'ك') : written)
                    .append(' ');
        }
        return digits(out.toString().strip(), digits);
    }

    private static String slip(String word, RandomGenerator random) {
        if (word.length() < 4 || random.nextInt(15) > 0) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 2 -> word.substring(0, at) + "\u0640" + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }

    private static String digits(String text, int kind) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
            out.appendCodePoint(digit < 0 || kind == 0 ? c : digit + (kind == 1 ? '0' : 0x0660));
        });
        return out.toString();
    }
}
