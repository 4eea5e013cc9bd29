package org.mahalla.access.people;

import java.time.LocalDate;
import java.util.Optional;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;

/** A role to be granted, as typed. */
record GrantForm(String role, String place, DateFields from, DateFields until, String reason) {
    static GrantForm empty(Language language, LocalDate today) {
        return new GrantForm("", "", DateFields.of(language, today), DateFields.of(language, today.plusYears(2)), "");
    }

    /** The grant, when everything is right; else empty and the errors say what is not. */
    Optional<Grant> read(Optional<PlacePath> path, FormErrors errors) {
        Optional<Role> known = Role.ofCode(role);
        if (known.isEmpty()) {
            errors.reject("role", "access.people.norolechosen");
        }
        Optional<LocalDate> first = day("from", from, errors);
        Optional<LocalDate> last = day("until", until, errors);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors.reject("until", "access.people.endsbefore");
        }
        return errors.isEmpty()
                ? Optional.of(
                        new Grant(known.orElseThrow(), path.orElseThrow(), first.orElseThrow(), last.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String field, DateFields fields, FormErrors errors) {
        fields.read()
                .findRefusal()
                .ifPresent(refusal -> errors.reject(
                        field, "refusal." + refusal.code(), refusal.parameters().toArray()));
        return fields.read().find();
    }
}
