package org.mahalla.platform.settings;

import java.util.Optional;
import java.util.OptionalInt;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

/**
 * Something that can be set. Its words are `setting.<name>` (what it is) and `setting.<name>.words` (one sentence).
 *
 * @param name stable: it stands in the database, for example `closing.remind`
 * @param usual what holds as long as nobody has set it: what the installation was started with
 * @param least of a number
 * @param most of a number, or how long a text may be
 */
public record Setting(String name, Kind kind, String usual, int least, int most) {
    /** What may be set. */
    public enum Kind {
        NUMBER,
        DAYS,
        TEXT,
        YES_NO;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public static Setting number(String name, int usual, int least, int most) {
        return new Setting(name, Kind.NUMBER, String.valueOf(usual), least, most);
    }

    public static Setting days(String name, long usual, int least, int most) {
        return new Setting(name, Kind.DAYS, String.valueOf(usual), least, most);
    }

    public static Setting text(String name, String usual, int longest) {
        return new Setting(name, Kind.TEXT, usual, 0, longest);
    }

    public static Setting yesNo(String name, boolean usual) {
        return new Setting(name, Kind.YES_NO, String.valueOf(usual), 0, 0);
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.DAYS;
    }

    /** What was typed, as it is kept; empty when it is not allowed. */
    Optional<String> read(String typed) {
        return switch (kind) {
            case NUMBER, DAYS -> {
                OptionalInt number = Digits.parseInt(typed.strip());
                yield number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most
                        ? Optional.of(String.valueOf(number.getAsInt()))
                        : Optional.empty();
            }
            case TEXT -> Optional.of(PersianText.line(typed)).filter(text -> text.length() <= most);
            case YES_NO -> Optional.of(typed).filter(word -> word.equals("true") || word.equals("false"));
        };
    }
}
