package org.mahalla.referrals.visits;

import org.mahalla.platform.timeline.StateColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state of visits in step with the timeline; the only place that writes it. */
@Component
class VisitStates extends StateColumn {
    static final String KIND = "visit";

    VisitStates(JdbcClient jdbc) {
        super(jdbc, KIND, "referrals.visit", "visit_id");
    }
}
