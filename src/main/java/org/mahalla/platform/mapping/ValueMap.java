package org.mahalla.platform.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PersianText;

/**
 * Words of the source and ours. What is not in the map is refused, kept as it is (`otherwise: keep`) or becomes a fixed
 * value (`otherwise: <value>`). Case, digits and Persian spellings make no difference.
 */
public final class ValueMap {
    private static final String REFUSE = "refuse";
    private static final String KEEP = "keep";

    private final Map<String, String> values;
    private final Map<String, String> byKey = new HashMap<>();
    private final String otherwise;

    @JsonCreator
    ValueMap(
            @JsonProperty("map") @Nullable Map<String, String> map,
            @JsonProperty("otherwise") @Nullable String otherwise) {
        this.values = map == null ? Map.of() : Map.copyOf(map);
        this.otherwise = otherwise == null ? REFUSE : otherwise;
        values.forEach((theirs, ours) -> byKey.put(PersianText.key(theirs), ours));
    }

    /** For a choice made on a page; what is not in the map is refused. */
    public static ValueMap of(Map<String, String> map) {
        return new ValueMap(map, REFUSE);
    }

    /** Ours for theirs; empty when it is to be refused. */
    Optional<String> find(String theirs) {
        String exact = values.get(theirs);
        String ours = exact != null ? exact : byKey.get(PersianText.key(theirs));
        if (ours != null) {
            return Optional.of(ours);
        }
        return switch (otherwise) {
            case REFUSE -> Optional.empty();
            case KEEP -> Optional.of(theirs);
            default -> Optional.of(otherwise);
        };
    }

    boolean namesEmpty() {
        return values.containsKey("");
    }

    List<String> known() {
        return List.copyOf(values.keySet());
    }
}
