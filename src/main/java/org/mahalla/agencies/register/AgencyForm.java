package org.mahalla.agencies.register;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;

/** What is typed about an agency; kept as typed until it is right. The superior is told by its id. */
record AgencyForm(
        @Nullable String code,
        @Nullable String nameFa,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String superior,
        @Nullable List<String> weekend,
        @Nullable String responseDays) {
    static final AgencyForm EMPTY = new AgencyForm("", "", "", "", "", "", List.of(DayOfWeek.FRIDAY.name()), "");
    /** The week as the desk shows it. */
    static final List<DayOfWeek> WEEK =
            Stream.iterate(DayOfWeek.SATURDAY, day -> day.plus(1)).limit(7).toList();

    private static final int LONGEST_NAME = 120;
    private static final int MOST_DAYS = 250;

    static AgencyForm of(Agency agency) {
        return new AgencyForm(
                agency.code(),
                agency.name().fa(),
                agency.name().en(),
                agency.kind().code(),
                agency.place().value(),
                agency.superior() == null ? "" : agency.superior().text(),
                agency.weekend().stream().map(DayOfWeek::name).toList(),
                Integer.toString(agency.responseDays()));
    }

    /** @param at the place that was read from what was typed; empty when it was none */
    Optional<AgencyEntry> read(Optional<PlacePath> at, FormErrors errors) {
        String plain = Digits.latin(text(code)).strip();
        if (!AgencyEntry.isCode(plain)) {
            errors.reject("code", "agencies.form.code.wrong");
        }
        String fa = PersianText.line(text(nameFa));
        String en = PersianText.line(text(nameEn));
        if (fa.isEmpty() && en.isEmpty()) {
            errors.reject("nameFa", "agencies.form.name.missing");
        }
        if (fa.length() > LONGEST_NAME || en.length() > LONGEST_NAME) {
            errors.reject("nameFa", "frame.form.atmost", LONGEST_NAME);
        }
        Optional<AgencyKind> read = AgencyKind.find(text(kind));
        if (read.isEmpty()) {
            errors.reject("kind", "agencies.form.kind.missing");
        }
        Set<DayOfWeek> off = off();
        if (off.size() > 6) {
            errors.reject("weekend", "agencies.form.weekend.wrong");
        }
        OptionalInt days = Digits.parseInt(text(responseDays).isBlank() ? "10" : text(responseDays));
        if (days.isEmpty() || days.getAsInt() < 1 || days.getAsInt() > MOST_DAYS) {
            errors.reject("responseDays", "agencies.form.days.wrong", MOST_DAYS);
        }
        Optional<AgencyId> above = AgencyId.of(text(superior));
        if (above.isEmpty() && !text(superior).isEmpty()) {
            errors.reject("superior", "refusal.AGY-003");
        }
        if (!errors.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AgencyEntry(
                plain, new PlaceName(fa, en), read.get(), at.get(), above.orElse(null), off, days.getAsInt()));
    }

    /** As typed, for an agency whose code is known. */
    AgencyForm withCode(String known) {
        return new AgencyForm(known, nameFa, nameEn, kind, place, superior, weekend, responseDays);
    }

    boolean isOff(DayOfWeek day) {
        return off().contains(day);
    }

    private Set<DayOfWeek> off() {
        EnumSet<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (weekend != null && weekend.contains(day.name())) {
                off.add(day);
            }
        }
        return off;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
