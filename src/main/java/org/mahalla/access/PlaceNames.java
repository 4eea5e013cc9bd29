package org.mahalla.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;

/** How places are called: asked here, answered by the module of places. */
public interface PlaceNames {
    /** Names, with the parent where names repeat; a path that nobody knows is left out. */
    Map<PlacePath, String> names(Collection<PlacePath> paths, Language language);

    /** Places within the given ones whose name or code is what was typed; at most ten. */
    List<PlacePath> find(String typed, Collection<PlacePath> within, Language language);
}
