package org.mahalla.platform.health;

import org.springframework.boot.health.contributor.Status;

/** The state between up and down: it works, and somebody should look. Answered with 200, so no node is taken away. */
final class Warning {
    static final Status STATUS = new Status("WARNING");

    private Warning() {}
}
