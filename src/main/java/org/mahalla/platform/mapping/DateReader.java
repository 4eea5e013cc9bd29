package org.mahalla.platform.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Refusal;

/**
 * Reads dates by the named patterns and by no other; a date that fits a pattern and is not in the calendar is refused
 * with the reason (30 days has Aban), and never moved to a day that is.
 */
final class DateReader {
    private static final Pattern JALALI_TIME = Pattern.compile("(.*?)[\\sT-]+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)");
    private static final Pattern JALALI_PARTS = Pattern.compile("\\s*[/.\\-،,]\\s*|\\s+");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private final List<Reader> readers = new ArrayList<>();
    private final String names;

    private interface Reader {
        /** Null when the text is not of this pattern at all. */
        @Nullable
        Outcome<Moment> read(String text);
    }

    /** A day, and where the source says it the time and the offset. */
    record Moment(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneOffset offset) {}

    DateReader(List<String> patterns) {
        this.names = String.join(", ", patterns);
        for (String pattern : patterns) {
            readers.add(reader(pattern));
        }
    }

    /** Throws IllegalArgumentException for a pattern that is none. */
    private static Reader reader(String pattern) {
        return switch (pattern) {
            case "iso" -> iso();
            case "us" -> formatted("M/d/uuuu h:mm:ss a");
            case "us-short" -> formatted("M/d/uu H:mm");
            case "jalali" -> DateReader::jalali;
            default -> formatted(pattern.replace('y', 'u'));
        };
    }

    Outcome<Moment> read(String text) {
        String plain = Digits.latin(text).strip();
        Outcome<Moment> refused = null;
        for (int i = 0; i < readers.size(); i++) {
            Outcome<Moment> outcome = readers.get(i).read(plain);
            if (outcome != null && outcome.isAccepted()) {
                return outcome;
            }
            refused = refused == null ? outcome : refused;
        }
        return refused != null ? refused : Outcome.refused("PLT-341", names);
    }

    private static Reader iso() {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffset("+HH:mm", "Z")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return text -> {
            boolean hasSpace = text.length() > 10 && text.charAt(10) == ' ';
            return read(format, hasSpace ? text.substring(0, 10) + 'T' + text.substring(11) : text);
        };
    }

    private static Reader formatted(String pattern) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        return text -> read(format, text);
    }

    private static @Nullable Outcome<Moment> read(DateTimeFormatter format, String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor raw = format.parseUnresolved(text, position);
        if (raw == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
            return null;
        }
        try {
            TemporalAccessor read = format.parse(text);
            LocalDate day = read.query(TemporalQueries.localDate());
            return day == null
                    ? null
                    : Outcome.accepted(new Moment(
                            day, read.query(TemporalQueries.localTime()), read.query(TemporalQueries.offset())));
        } catch (DateTimeException e) {
            return noSuchDay(raw);
        }
    }

    private static @Nullable Outcome<Moment> noSuchDay(TemporalAccessor raw) {
        if (!raw.isSupported(ChronoField.MONTH_OF_YEAR) || !raw.isSupported(ChronoField.YEAR)) {
            return null;
        }
        long month = raw.getLong(ChronoField.MONTH_OF_YEAR);
        if (month < 1 || month > 12) {
            return Outcome.refused("SHR-003", month);
        }
        YearMonth yearMonth = YearMonth.of((int) raw.getLong(ChronoField.YEAR), (int) month);
        long day = raw.isSupported(ChronoField.DAY_OF_MONTH) ? raw.getLong(ChronoField.DAY_OF_MONTH) : 1;
        return day < 1 || day > yearMonth.lengthOfMonth()
                ? Outcome.refused("SHR-006", yearMonth.lengthOfMonth())
                : null;
    }

    private static @Nullable Outcome<Moment> jalali(String text) {
        Matcher timed = JALALI_TIME.matcher(text);
        boolean hasTime = timed.matches();
        String[] parts = JALALI_PARTS.split(hasTime ? timed.group(1) : text);
        if (parts.length != 3) {
            return null;
        }
        boolean yearFirst = parts[0].length() == 4;
        String year = parts[yearFirst ? 0 : 2];
        String day = parts[yearFirst ? 2 : 0];
        if (Digits.parseInt(year).orElse(Integer.MAX_VALUE) > JalaliDate.LAST_YEAR) {
            return null;
        }
        Outcome<LocalDate> read = new DateFields(day, parts[1], year).read();
        Optional<Refusal> refusal = read.findRefusal();
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        try {
            LocalTime time = hasTime ? LocalTime.parse(timed.group(2), CLOCK) : null;
            return Outcome.accepted(new Moment(read.get(), time, null));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
