package org.mahalla.problems.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A condition on `place_path`; true nowhere without a place. */
    public String sql() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            parts.add("place_path = :path" + i + " or place_path like :under" + i);
        }
        return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
    }

    public Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            params.put("path" + i, paths.get(i).value());
            params.put("under" + i, paths.get(i).value() + ".%");
        }
        return params;
    }

    /** Those that lie in it. */
    public List<Neighbourhood> neighbourhoods(Neighbourhoods all) {
        return paths.stream()
                .flatMap(path -> all.under(path).stream())
                .distinct()
                .toList();
    }
}
