package org.mahalla.places.registry;

import org.mahalla.frame.FormErrors;
import org.mahalla.places.Venue;
import org.mahalla.places.VenueKind;

/** What an administrator types about a venue. */
record VenueForm(String kind, String name, String address) {
    static final VenueForm EMPTY = new VenueForm("", "", "");

    static VenueForm of(Venue venue) {
        return new VenueForm(venue.kind().code(), venue.name(), venue.address());
    }

    FormErrors errors() {
        FormErrors errors = new FormErrors();
        if (VenueKind.ofCode(kind).isEmpty()) {
            errors.reject("kind", "places.form.kind.missing");
        }
        if (name.isBlank()) {
            errors.reject("name", "places.form.name.missing");
        }
        if (name.length() > 120) {
            errors.reject("name", "frame.form.atmost", 120);
        }
        if (address.length() > 300) {
            errors.reject("address", "frame.form.atmost", 300);
        }
        return errors;
    }
}
