package org.mahalla.councils.meetings;

import org.mahalla.platform.timeline.StateColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state of meetings in step with the timeline; the only place that writes it. */
@Component
class MeetingStates extends StateColumn {
    static final String KIND = "meeting";

    MeetingStates(JdbcClient jdbc) {
        super(jdbc, KIND, "councils.meeting", "meeting_id");
    }
}
