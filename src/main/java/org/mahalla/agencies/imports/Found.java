package org.mahalla.agencies.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.agencies.register.AgencyEntry;
import org.mahalla.places.PlaceName;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;

/**
 * An agency or one of its services as a row tells of it. Reading notes in the row what is wrong with it; a row with a
 * note is refused.
 *
 * @param name null in a row that only tells of a service
 * @param superior code of another agency; empty for none
 * @param topic empty in a row that tells of no service
 */
record Found(
        MappedRow row,
        String code,
        @Nullable PlaceName name,
        AgencyKind kind,
        @Nullable PlacePath place,
        String superior,
        Set<DayOfWeek> weekend,
        int responseDays,
        String topic) {
    private static final int MOST_DAYS = 250;
    private static final int LONGEST_NAME = 120;

    Found {
        weekend = Set.copyOf(weekend);
    }

    /** @param topics the codes that can be served */
    static Found of(MappedRow row, Collection<String> topics) {
        String code = Digits.latin(row.required("code").orElse("")).strip().toLowerCase(Locale.ROOT);
        if (!code.isEmpty() && !AgencyEntry.isCode(code)) {
            row.refuse("code", "AGY-013");
        }
        Optional<String> kind = row.oneOf("kind", AgencyKind.codes());
        return new Found(
                row,
                code,
                name(row),
                kind.map(AgencyKind::of).orElse(AgencyKind.OTHER),
                place(row),
                Digits.latin(row.text("superior").orElse("")).strip().toLowerCase(Locale.ROOT),
                weekend(row),
                days(row),
                row.oneOf("topic", topics).orElse(""));
    }

    /** By which the same content of the source is known again. */
    String hash() {
        try {
            String all = String.join(
                    "\u001F",
                    code,
                    String.valueOf(name),
                    kind.code(),
                    String.valueOf(place),
                    superior,
                    EnumSet.copyOf(weekend).toString(),
                    Integer.toString(responseDays));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable PlaceName name(MappedRow row) {
        String name = PersianText.line(row.text("name").orElse(""));
        String english = PersianText.line(row.text("name_en").orElse(""));
        if (name.length() > LONGEST_NAME || english.length() > LONGEST_NAME) {
            row.refuse("name", "AGY-019", LONGEST_NAME);
        }
        if (name.isEmpty() && english.isEmpty()) {
            return null;
        }
        boolean isPersian = row.text("language").orElse("fa").equals("fa");
        return isPersian ? new PlaceName(name, english) : new PlaceName("", english.isEmpty() ? name : english);
    }

    private static @Nullable PlacePath place(MappedRow row) {
        try {
            return row.text("place").map(PlacePath::new).orElse(null);
        } catch (IllegalArgumentException noPath) {
            row.refuse("place", "AGY-017");
            return null;
        }
    }

    private static Set<DayOfWeek> weekend(MappedRow row) {
        EnumSet<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        for (String day : row.text("weekend").orElse("friday").split("[,;|\u060C\\s]+")) {
            try {
                off.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException noDay) {
                row.refuse("weekend", "AGY-016");
            }
        }
        if (off.size() > 6) {
            row.refuse("weekend", "AGY-016");
        }
        return off.isEmpty() ? EnumSet.of(DayOfWeek.FRIDAY) : off;
    }

    private static int days(MappedRow row) {
        OptionalLong days = row.whole("response_days");
        if (days.isPresent() && (days.getAsLong() < 1 || days.getAsLong() > MOST_DAYS)) {
            row.refuse("response_days", "AGY-018", MOST_DAYS);
        }
        return (int) Math.clamp(days.orElse(10), 1, MOST_DAYS);
    }
}
