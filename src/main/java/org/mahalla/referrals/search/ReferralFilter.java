package org.mahalla.referrals.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.PersianText;

/**
 * What the desk asks for, as it stands in the address of its list. What is not understood is left out.
 *
 * @param band the one that is shown; null for the first that holds something
 * @param agency the one that was asked first
 * @param mine only what is given to the viewer
 * @param words parts of the subject, of what is asked or of the agency's name, or the number of a letter
 */
public record ReferralFilter(
        @Nullable Band band,
        @Nullable String secretariat,
        @Nullable AgencyId agency,
        @Nullable NeighbourhoodId neighbourhood,
        @Nullable String topic,
        boolean mine,
        String words) {
    private static final int LONGEST = 100;
    public static final ReferralFilter ALL = new ReferralFilter(null, null, null, null, null, false, "");

    /** The fields of the form, as they come. */
    public record Typed(
            @Nullable String band,
            @Nullable String secretariat,
            @Nullable String agency,
            @Nullable String neighbourhood,
            @Nullable String topic,
            @Nullable String mine,
            @Nullable String q) {
        public ReferralFilter read() {
            return new ReferralFilter(
                    Band.of(band).orElse(null),
                    code(secretariat),
                    Optional.ofNullable(agency).flatMap(AgencyId::of).orElse(null),
                    Optional.ofNullable(neighbourhood)
                            .flatMap(NeighbourhoodId::of)
                            .orElse(null),
                    code(topic),
                    mine != null && !mine.isEmpty(),
                    line(q));
        }

        private static @Nullable String code(@Nullable String typed) {
            return typed != null && typed.matches("[a-z][a-z0-9_.-]{0,60}") ? typed : null;
        }

        private static String line(@Nullable String typed) {
            String line = typed == null ? "" : PersianText.line(typed);
            return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2));
        }
    }

    /** Reads the part of an address behind the question mark. */
    public static ReferralFilter at(String query) {
        Map<String, String> parts = new HashMap<>();
        for (String part : query.split("&")) {
            int mark = part.indexOf('=');
            if (mark > 0) {
                parts.putIfAbsent(part.substring(0, mark), decoded(part.substring(mark + 1)));
            }
        }
        return new Typed(
                        parts.get("band"),
                        parts.get("secretariat"),
                        parts.get("agency"),
                        parts.get("neighbourhood"),
                        parts.get("topic"),
                        parts.get("mine"),
                        parts.get("q"))
                .read();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    public ReferralFilter in(@Nullable Band other) {
        return new ReferralFilter(other, secretariat, agency, neighbourhood, topic, mine, words);
    }

    public ReferralFilter of(@Nullable String other) {
        return new ReferralFilter(band, other, agency, neighbourhood, topic, mine, words);
    }

    public ReferralFilter by(@Nullable AgencyId other) {
        return new ReferralFilter(band, secretariat, other, neighbourhood, topic, mine, words);
    }

    public boolean narrowed() {
        return agency != null || neighbourhood != null || topic != null || mine || !words.isEmpty();
    }

    /** The part of the address behind the question mark. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "band", band == null ? null : band.code());
        put(parts, "secretariat", secretariat);
        put(parts, "agency", agency == null ? null : agency.text());
        put(parts, "neighbourhood", neighbourhood == null ? null : neighbourhood.text());
        put(parts, "topic", topic);
        put(parts, "mine", mine ? "yes" : null);
        put(parts, "q", words.isEmpty() ? null : URLEncoder.encode(words, StandardCharsets.UTF_8));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    public String path() {
        String query = query();
        return "/desk/referrals" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The same with one more part. */
    public String path(String name, String value) {
        return path() + (query().isEmpty() ? "?" : "&") + name + "=" + value;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
