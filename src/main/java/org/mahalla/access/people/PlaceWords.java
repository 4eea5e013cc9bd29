package org.mahalla.access.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.PlaceNames;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Places by their names, as far as somebody knows the names; else by their paths. */
@Component
class PlaceWords {
    private final ObjectProvider<PlaceNames> names;

    PlaceWords(ObjectProvider<PlaceNames> names) {
        this.names = names;
    }

    /** Name by path, for every path of the rows. */
    Map<String, String> of(Collection<RoleRow> rows, Language language) {
        List<PlacePath> paths = rows.stream()
                .map(RoleRow::path)
                .filter(Objects::nonNull)
                .distinct()
                .map(PlacePath::new)
                .toList();
        PlaceNames known = names.getIfAvailable();
        Map<PlacePath, String> found = known == null ? Map.of() : known.names(paths, language);
        return paths.stream()
                .collect(java.util.stream.Collectors.toMap(
                        PlacePath::value, path -> found.getOrDefault(path, path.value())));
    }

    /** The place that was typed by name or path; notes in the errors when it is none or more than one. */
    Optional<PlacePath> read(String typed, Viewer viewer, Language language, FormErrors errors) {
        List<PlacePath> scopes = viewer.scopes(Action.MANAGE_PEOPLE);
        PlaceNames known = names.getIfAvailable();
        List<PlacePath> found = known == null ? List.of() : known.find(typed, scopes, language);
        if (found.size() > 1) {
            errors.reject(
                    "place",
                    "access.people.manyplaces",
                    String.join(", ", found.stream().map(PlacePath::value).toList()));
            return Optional.empty();
        }
        Optional<PlacePath> place = found.isEmpty() ? path(typed) : Optional.of(found.getFirst());
        if (place.isEmpty()) {
            errors.reject("place", "access.people.noplace");
        }
        return place;
    }

    private static Optional<PlacePath> path(String typed) {
        try {
            return Optional.of(new PlacePath(typed.strip()));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }
}
