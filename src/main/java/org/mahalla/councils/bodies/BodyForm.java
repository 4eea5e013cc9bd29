package org.mahalla.councils.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.BodyKind;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;

/** A body as it was typed. */
record BodyForm(
        @Nullable String once,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String nameFa,
        @Nullable String nameEn,
        @Nullable String topic,
        @Nullable List<String> seats) {
    static final int LONGEST = 120;

    boolean has(SeatKind kind) {
        return seats != null && seats.contains(kind.code());
    }

    Optional<BodyKind> kindOfBody() {
        return Arrays.stream(BodyKind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
    }

    /** What it says; `where` is the place that was read from it. */
    Optional<FoundBody.NewBody> read(
            @Nullable PlacePath where, List<SeatKind> known, LocalDate today, FormErrors errors) {
        String fa = line(nameFa);
        String en = line(nameEn);
        String on = line(topic);
        Optional<BodyKind> body = kindOfBody();
        if (body.isEmpty()) {
            errors.reject("kind", "councils.bodies.kind.missing");
        }
        if (fa.codePoints().noneMatch(Character::isLetterOrDigit) || fa.length() > LONGEST) {
            errors.reject("nameFa", "councils.bodies.name.missing", LONGEST);
        }
        if (en.length() > LONGEST) {
            errors.reject("nameEn", "councils.bodies.name.missing", LONGEST);
        }
        if (on.length() > LONGEST) {
            errors.reject("topic", "councils.bodies.topic.long", LONGEST);
        }
        List<String> chosen =
                known.stream().filter(this::has).map(SeatKind::code).toList();
        if (body.isEmpty() || where == null || !errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FoundBody.NewBody(
                body.get(), where, new PlaceName(fa, en), on.isEmpty() ? null : on, chosen, today));
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PersianText.line(typed);
    }
}
