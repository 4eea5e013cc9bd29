package org.mahalla.problems.intake;

import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TrackingCode;

/** The answer to a report: its code, what it opened, and whether those it named were told so. */
public record Received(TrackingCode code, ReportId report, ProblemId problem, boolean told) {
    private static final String SILENT = " silent";

    String text() {
        return code.digits() + " " + report.text() + " " + problem.text() + (told ? "" : SILENT);
    }

    static Received of(String text) {
        String[] parts = text.split(" ", 4);
        return new Received(
                new TrackingCode(parts[0]),
                new ReportId(CompactId.decode(parts[1]).orElseThrow()),
                new ProblemId(CompactId.decode(parts[2]).orElseThrow()),
                parts.length == 3);
    }
}
