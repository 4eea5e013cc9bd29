package org.mahalla.access.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.mahalla.access.Grant;
import org.mahalla.access.PlaceNames;
import org.mahalla.access.Viewer;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.PlacePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles somebody holds today, with the names of their places. */
@Component
class OwnRoles {
    private final ObjectProvider<PlaceNames> places;

    OwnRoles(ObjectProvider<PlaceNames> places) {
        this.places = places;
    }

    List<OwnRole> of(Viewer viewer, HttpServletRequest request) {
        List<PlacePath> paths =
                viewer.grants().stream().map(Grant::path).distinct().toList();
        PlaceNames names = places.getIfAvailable();
        Map<PlacePath, String> known = names == null ? Map.of() : names.names(paths, RequestLanguage.of(request));
        return viewer.grants().stream()
                .map(grant -> new OwnRole(
                        "access.role." + grant.role().code(),
                        known.getOrDefault(grant.path(), grant.path().value()),
                        grant.until()))
                .toList();
    }
}
