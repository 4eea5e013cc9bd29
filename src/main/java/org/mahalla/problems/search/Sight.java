package org.mahalla.problems.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.shared.PlacePath;

/**
 * What somebody may be shown: everybody what is public, the desk whatever stands in its places. It is given by the page
 * that asks and never by an address. What is sensitive or about the council is in no sight.
 *
 * @param own whose desk it is, for what they call their own
 */
public record Sight(
        boolean desk, List<PlacePath> paths, @Nullable AccountId own) {
    public static final Sight EVERYBODY = new Sight(false, List.of(), null);

    public Sight {
        paths = List.copyOf(paths);
    }

    /** At the desk of these places; nothing without a place. */
    public static Sight desk(List<PlacePath> paths) {
        return desk(paths, null);
    }

    public static Sight desk(List<PlacePath> paths, @Nullable AccountId own) {
        return new Sight(true, paths, own);
    }

    /** Paths hold letters, digits and hyphens alone; written out, the planner knows how much lies under them. */
    static String under(List<PlacePath> paths) {
        return paths.isEmpty()
                ? "false"
                : paths.stream()
                        .map(path -> "place_path = '" + path.value() + "' or place_path like '" + path.value() + ".%'")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    String sql() {
        String shown = "not sensitive and not about_council";
        return desk ? shown + " and " + under(paths) : shown;
    }
}
