package org.mahalla.councils;

import java.util.List;
import org.mahalla.places.PlaceName;

/** What everybody may know of a body: which seats it has and which of them are empty. Nothing of who holds them. */
public record Composition(BodyId id, PlaceName name, BodyKind kind, List<Chair> chairs) {
    public Composition {
        chairs = List.copyOf(chairs);
    }

    /** A seat; one kind stands as often as the body has it. */
    public record Chair(PlaceName name, boolean filled) {}

    public long filled() {
        return chairs.stream().filter(Chair::filled).count();
    }
}
