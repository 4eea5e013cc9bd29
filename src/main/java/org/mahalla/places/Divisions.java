package org.mahalla.places;

import java.util.List;
import java.util.Optional;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** The tree of divisions, answered from memory. */
@Component
public class Divisions {
    private final Atlases atlases;

    Divisions(Atlases atlases) {
        this.atlases = atlases;
    }

    public Optional<Division> find(DivisionId id) {
        return Optional.ofNullable(atlases.present().divisions.get(id));
    }

    public Optional<Division> byPath(PlacePath path) {
        return Optional.ofNullable(atlases.present().divisionsByPath.get(path));
    }

    /** From the top down, siblings by name. */
    public List<Division> all() {
        return List.copyOf(atlases.present().divisions.values());
    }

    public List<Division> roots() {
        return atlases.present().children.getOrDefault(null, List.of());
    }

    public List<Division> under(DivisionId parent) {
        return atlases.present().children.getOrDefault(parent, List.of());
    }

    /** All of exactly this name, with or without its spaces. */
    public List<Division> called(String name) {
        return atlases.present().divisionNames.called(name);
    }

    public List<Division> search(String text, int limit) {
        return atlases.present().divisionNames.search(text, limit);
    }
}
