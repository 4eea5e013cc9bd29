package org.mahalla.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Places by their names, as far as somebody knows the names; else by their paths. */
@Component
public final class PlaceWords {
    private final ObjectProvider<PlaceNames> names;

    PlaceWords(ObjectProvider<PlaceNames> names) {
        this.names = names;
    }

    /** Name by path, for every one of the paths. */
    public Map<String, String> of(Collection<String> texts, Language language) {
        List<PlacePath> paths = texts.stream().distinct().map(PlacePath::new).toList();
        PlaceNames known = names.getIfAvailable();
        Map<PlacePath, String> found = known == null ? Map.of() : known.names(paths, language);
        return paths.stream()
                .collect(java.util.stream.Collectors.toMap(
                        PlacePath::value, path -> found.getOrDefault(path, path.value())));
    }

    /**
     * The place within the scopes that was typed by name, or any by its path; notes at `place` in the errors when it is
     * none or more than one.
     */
    public Optional<PlacePath> read(String typed, List<PlacePath> scopes, Language language, FormErrors errors) {
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
