package org.mahalla.places.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.Point;

/** What an administrator types about a neighbourhood; kept as typed until it is right. */
record NeighbourhoodForm(
        String code,
        String nameFa,
        String nameEn,
        String aliases,
        String latitude,
        String longitude,
        String wave,
        String population) {
    static final NeighbourhoodForm EMPTY = new NeighbourhoodForm("", "", "", "", "", "", "", "");

    static NeighbourhoodForm of(Neighbourhood place) {
        return new NeighbourhoodForm(
                place.code(),
                place.name().fa(),
                place.name().en(),
                String.join("\n", place.aliases()),
                Double.toString(place.centre().latitude()),
                Double.toString(place.centre().longitude()),
                place.wave() == null ? "" : place.wave().toString(),
                place.population() == null ? "" : place.population().toString());
    }

    FormErrors errors() {
        FormErrors errors = new FormErrors();
        if (!plainCode().matches("[a-z0-9-]{1,40}")) {
            errors.reject("code", "places.form.code.wrong");
        }
        if (nameFa.isBlank() && nameEn.isBlank()) {
            errors.reject("nameFa", "places.form.name.missing");
        }
        if (nameFa.length() > 120 || nameEn.length() > 120) {
            errors.reject("nameFa", "frame.form.atmost", 120);
        }
        if (point().isEmpty()) {
            errors.reject("latitude", "places.form.point.wrong");
        }
        if (!wave.isBlank() && waveNumber() == null) {
            errors.reject("wave", "places.form.wave.wrong");
        }
        if (!population.isBlank() && inhabitants() == null) {
            errors.reject("population", "places.form.population.wrong");
        }
        return errors;
    }

    String plainCode() {
        return Digits.latin(code).strip();
    }

    List<String> aliasList() {
        return Arrays.stream(aliases.split("[\\r\\n،,]+"))
                .map(PersianText::line)
                .filter(alias -> !alias.isBlank())
                .distinct()
                .limit(20)
                .toList();
    }

    Optional<Point> point() {
        try {
            return Optional.of(new Point(degrees(latitude), degrees(longitude)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Nullable
    Integer waveNumber() {
        return between(wave, 1, 99);
    }

    @Nullable
    Integer inhabitants() {
        return between(population, 0, 20_000_000);
    }

    private static double degrees(String text) {
        return Double.parseDouble(Digits.latin(text).strip().replace('٫', '.').replace('/', '.'));
    }

    private static @Nullable Integer between(String text, int least, int most) {
        var number = Digits.parseInt(text);
        return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most ? number.getAsInt() : null;
    }
}
