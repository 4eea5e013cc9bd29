package org.mahalla.councils.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Meetings as an iCalendar file (RFC 5545): UTC times, lines of at most 75 octets; nobody is named. */
final class CalendarFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration LENGTH = Duration.ofMinutes(90);
    private static final int OCTETS = 75;

    private CalendarFile() {}

    static String of(String body, List<Meeting> meetings, ZoneId zone, Instant now) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Mahalla//meetings//FA");
        line(out, "METHOD:PUBLISH");
        line(out, "NAME:" + escaped(body));
        line(out, "X-WR-CALNAME:" + escaped(body));
        for (Meeting meeting : meetings) {
            Instant begin = meeting.day().atTime(meeting.hour()).atZone(zone).toInstant();
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + meeting.id().text() + "@mahalla");
            line(out, "DTSTAMP:" + UTC.format(now));
            line(out, "DTSTART:" + UTC.format(begin));
            line(out, "DTEND:" + UTC.format(begin.plus(LENGTH)));
            line(out, "SUMMARY:" + escaped(body));
            line(out, "LOCATION:" + escaped(meeting.venue()));
            line(out, "STATUS:" + (meeting.state() == MeetingState.CANCELLED ? "CANCELLED" : "CONFIRMED"));
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folds between characters, never within one; a continued line begins with a space, which counts. */
    static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += length;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
