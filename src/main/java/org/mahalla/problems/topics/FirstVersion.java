package org.mahalla.problems.topics;

import java.util.List;
import org.mahalla.access.Viewer;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the taxonomy that an installation starts with as its version 1, so that every version can be gone back to. */
@Component
class FirstVersion {
    private final Nodes nodes;
    private final Versions versions;

    FirstVersion(Nodes nodes, Versions versions) {
        this.nodes = nodes;
        this.versions = versions;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    void keep() {
        if (versions.newest().isEmpty()) {
            versions.add(Viewer.operator(), "", nodes.published().values(), List.of());
        }
    }
}
