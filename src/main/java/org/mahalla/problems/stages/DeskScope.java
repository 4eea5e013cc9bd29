package org.mahalla.problems.stages;

import java.util.List;
import java.util.stream.Collectors;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.PlacePath;

/** The places of a viewer as the condition of a query, so that what one may not see is never read. */
public record DeskScope(List<PlacePath> paths) {
    public DeskScope {
        paths = List.copyOf(paths);
    }

    public static DeskScope of(Viewer viewer, Action action) {
        return new DeskScope(viewer.scopes(action));
    }

    /**
     * A condition on `place_path`; true nowhere without a place. Paths hold letters, digits, dots and hyphens alone; written
     * out, the planner knows how much lies under them.
     */
    public String sql() {
        return paths.isEmpty()
                ? "false"
                : paths.stream()
                        .map(path -> "place_path = '" + path.value() + "' or place_path like '" + path.value() + ".%'")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Those that lie in it. */
    public List<Neighbourhood> neighbourhoods(Neighbourhoods all) {
        return paths.stream()
                .flatMap(path -> all.under(path).stream())
                .distinct()
                .toList();
    }
}
