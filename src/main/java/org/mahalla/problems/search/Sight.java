package org.mahalla.problems.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.problems.stages.DeskScope;
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

    static String under(List<PlacePath> paths) {
        return new DeskScope(paths).sql();
    }

    String sql() {
        String shown = "not sensitive and not about_council";
        return desk ? shown + " and " + under(paths) : shown;
    }
}
