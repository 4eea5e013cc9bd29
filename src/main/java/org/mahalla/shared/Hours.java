package org.mahalla.shared;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of the day as people type them: `17:30`, `5.45` or `9`, in any digits. */
public final class Hours {
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:.٫](\\d{2}))?");

    private Hours() {}

    /** Empty for what is no hour of the day. */
    public static Optional<LocalTime> read(String typed) {
        Matcher found = HOUR.matcher(Digits.latin(PersianText.line(typed)));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            String minutes = found.group(2);
            return Optional.of(
                    LocalTime.of(Integer.parseInt(found.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException noHour) {
            return Optional.empty();
        }
    }
}
