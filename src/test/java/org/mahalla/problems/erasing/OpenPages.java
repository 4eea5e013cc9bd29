package org.mahalla.problems.erasing;

import java.util.ArrayList;
import java.util.List;
import org.mahalla.places.NeighbourhoodId;

/** Every page and file for everybody on which something of a problem could stand. */
final class OpenPages {
    private OpenPages() {}

    static List<String> of(String problem, NeighbourhoodId neighbourhood) {
        String there = neighbourhood.text();
        List<String> open = new ArrayList<>(List.of(
                "/",
                "/data",
                "/ranking",
                "/follow?problem=" + problem,
                "/closings.csv",
                "/closings.xlsx",
                "/neighbourhoods",
                "/neighbourhoods.csv",
                "/neighbourhoods.xlsx",
                "/neighbourhoods.geojson",
                "/neighbourhoods/" + there,
                "/neighbourhoods/" + there + "/problems.geojson",
                "/problems/" + problem,
                "/problems/" + problem + "/dispute",
                "/problems/" + problem + "/again",
                "/problems?view=map&neighbourhood=" + there));
        for (String group : List.of("", "&group=all")) {
            open.add("/problems?neighbourhood=" + there + group);
            open.add("/problems?topic=lamp-out&neighbourhood=" + there + group);
        }
        for (String export : List.of("/problems.csv", "/problems.xlsx", "/problems.geojson")) {
            open.add(file(export, neighbourhood));
        }
        return open;
    }

    static String file(String export, NeighbourhoodId neighbourhood) {
        return export + "?group=all&neighbourhood=" + neighbourhood.text();
    }
}
