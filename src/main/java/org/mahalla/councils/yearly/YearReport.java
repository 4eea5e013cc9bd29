package org.mahalla.councils.yearly;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.YearFigures;
import org.mahalla.councils.bodies.Body;

/**
 * A body's Jalali year.
 *
 * @param first its first day
 * @param last its last day
 * @param lines of its neighbourhoods, named in the language of the reader
 * @param achievements as the secretary wrote them
 * @param joint meetings that were held together with another body
 */
record YearReport(
        Body body,
        String name,
        int year,
        LocalDate first,
        LocalDate last,
        YearOfMeetings.Counts counts,
        List<Line> lines,
        List<String> achievements,
        List<YearOfMeetings.Joint> joint) {
    YearReport {
        lines = List.copyOf(lines);
        achievements = List.copyOf(achievements);
        joint = List.copyOf(joint);
    }

    /** What became of the problems of one neighbourhood, or of all. */
    record Line(String name, long found, long proposed, long followed, long solved) {
        static Line of(String name, YearFigures.PlaceYear year) {
            return new Line(name, year.found(), year.proposed(), year.followed(), year.solved());
        }

        private Line plus(Line other) {
            return new Line(
                    name,
                    found + other.found,
                    proposed + other.proposed,
                    followed + other.followed,
                    solved + other.solved);
        }

        List<Long> numbers() {
            return List.of(found, proposed, followed, solved);
        }
    }

    Line all(String name) {
        return lines.stream().reduce(new Line(name, 0, 0, 0, 0), Line::plus);
    }

    String address() {
        return "/bodies/" + body.id().text() + "/years/" + year;
    }
}
