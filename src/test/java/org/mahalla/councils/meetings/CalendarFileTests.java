package org.mahalla.councils.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.MeetingId;

class CalendarFileTests {
    private static final String VENUE = "سالن بزرگ کتابخانهٔ محله، خیابان شهید ساختگی؛ پلاک ۱۴, طبقهٔ دوم";

    @Test
    void timesAreUtcAndLinesAreFoldedBetweenCharacters() {
        String file = file(MeetingState.PLANNED);
        assertThat(file).contains("DTSTART:20261123T140000Z\r\n", "DTEND:20261123T153000Z\r\n", "STATUS:CONFIRMED");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("LOCATION:" + VENUE.replace(",", "\\,"));
    }

    @Test
    void aCancelledMeetingSaysSo() {
        assertThat(file(MeetingState.CANCELLED)).contains("STATUS:CANCELLED");
    }

    @Test
    void lineBreaksAndSeparatorsOfTextAreEscaped() {
        assertThat(CalendarFile.escaped("a;b,c\\d\ne")).isEqualTo("a\\;b\\,c\\\\d\\ne");
    }

    private static String file(MeetingState state) {
        Meeting meeting = new Meeting(
                new MeetingId(new UUID(1, 2)),
                new BodyId(new UUID(1, 3)),
                4,
                LocalDate.of(2026, 11, 23),
                LocalTime.of(17, 30),
                VENUE,
                state,
                null,
                null,
                null,
                null);
        return CalendarFile.of(
                "شورای محلهٔ نیروگاه",
                List.of(meeting),
                ZoneId.of("Asia/Tehran"),
                Instant.parse("2026-11-23T00:00:00Z"));
    }
}
