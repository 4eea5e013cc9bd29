package org.mahalla.problems.offline;

import java.util.Locale;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.Language;

/** A neighbourhood as the phone knows it; `at` is about where its middle is, to a kilometre. */
record KnownPlace(String id, String name, String parent, String at) {
    static KnownPlace of(Neighbourhood there, Language language) {
        return new KnownPlace(
                there.id().text(),
                there.name().in(language),
                there.parents().isEmpty() ? "" : there.parents().getFirst().in(language),
                about(there));
    }

    static String about(Neighbourhood there) {
        return String.format(
                Locale.ROOT,
                "%.2f,%.2f",
                there.centre().latitude(),
                there.centre().longitude());
    }
}
