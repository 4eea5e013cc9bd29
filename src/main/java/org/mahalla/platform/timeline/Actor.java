package org.mahalla.platform.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step: the roles they hold at that place, strongest first, and their account where they have one. A
 * resident is only ever `resident`, without an account.
 */
public record Actor(List<String> roles, @Nullable UUID account) {
    public static final Actor RESIDENT = new Actor(List.of("resident"), null);
    public static final Actor SYSTEM = new Actor(List.of("system"), null);
    public static final Actor IMPORT = new Actor(List.of("import"), null);

    public Actor {
        roles = List.copyOf(roles);
    }
}
