package org.mahalla.councils.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Takes steps of meetings through the timeline, which knows what is allowed to whom. */
@Component
class MeetingSteps {
    private final Timeline timeline;

    MeetingSteps(Timeline timeline) {
        this.timeline = timeline;
    }

    void first(Viewer by, Body body, MeetingId meeting) {
        timeline.start(MeetingStates.KIND, meeting.value(), step(by, body, "plan"));
    }

    void take(Viewer by, Body body, MeetingId meeting, String step) {
        timeline.take(MeetingStates.KIND, meeting.value(), step(by, body, step));
    }

    void take(Viewer by, Body body, MeetingId meeting, String step, @Nullable String words, Map<String, String> facts) {
        timeline.take(
                MeetingStates.KIND,
                meeting.value(),
                step(by, body, step).saying(words).with(facts));
    }

    private Step step(Viewer by, Body body, String step) {
        List<String> roles = by.rolesAt(body.place()).stream().map(Role::code).toList();
        UUID account = by.accountId().map(AccountId::value).orElse(null);
        return Step.of(step, new Actor(roles, account), Audience.STAFF, timeline.now());
    }
}
