package org.mahalla.councils.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.access.Open;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The meetings of a body for everybody's calendar: day, hour, place and the body's name. */
@Controller
class CalendarController {
    private static final int MOST = 200;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Bodies bodies;
    private final Meetings meetings;
    private final Clock clock;

    CalendarController(Bodies bodies, Meetings meetings, Clock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Open
    @GetMapping("/bodies/{id}/meetings.ics")
    ResponseEntity<String> feed(@PathVariable String id, HttpServletRequest request) {
        Body body = BodyId.of(id).flatMap(bodies::find).orElseThrow(NotFoundException::new);
        LocalDate since = LocalDate.now(clock).minusMonths(3);
        String file = CalendarFile.of(
                body.name().in(RequestLanguage.of(request)),
                meetings.of(body.id(), since, MOST),
                clock.getZone(),
                clock.instant());
        return ResponseEntity.ok().contentType(CALENDAR).body(file);
    }
}
