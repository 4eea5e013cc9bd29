package org.mahalla.councils.clusters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** A demand as it was typed. */
record DemandForm(
        @Nullable String token,
        @Nullable String where,
        @Nullable String topic,
        @Nullable String words,
        @Nullable List<String> firm) {
    static final int LONGEST = 500;
    private static final int SHORTEST = 10;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    static DemandForm blank() {
        return new DemandForm(UUID.randomUUID().toString(), "", "", "", List.of());
    }

    /** The token that came, or another where it cannot be one of ours. */
    String kept() {
        return token != null && TOKEN.matcher(token).matches()
                ? token
                : UUID.randomUUID().toString();
    }

    boolean has(Firm one) {
        return firm != null && firm.contains(one.text());
    }

    Optional<MakeDemand.NewDemand> read(
            List<Choice> places, List<Choice> topics, List<Firm> firms, Language language, FormErrors errors) {
        if (places.stream().noneMatch(place -> place.value().equals(where))) {
            errors.reject("where", "councils.demands.where.missing");
        }
        if (topics.stream().noneMatch(one -> one.value().equals(topic))) {
            errors.reject("topic", "councils.demands.topic.missing");
        }
        String said = words == null ? "" : PersianText.display(words).strip();
        if (said.codePoints().filter(Character::isLetter).count() < SHORTEST || said.length() > LONGEST) {
            errors.reject("words", "councils.demands.words.missing", SHORTEST, LONGEST);
        }
        List<Firm> sharing = firms.stream().filter(this::has).toList();
        if (sharing.isEmpty()) {
            errors.reject("firm", "refusal.CNC-040");
        }
        return errors.isEmpty()
                ? Optional.of(new MakeDemand.NewDemand(
                        kept(),
                        NeighbourhoodId.of(String.valueOf(where)).orElseThrow(),
                        String.valueOf(topic),
                        said,
                        sharing,
                        language))
                : Optional.empty();
    }
}
