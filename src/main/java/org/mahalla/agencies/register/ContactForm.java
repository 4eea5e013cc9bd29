package org.mahalla.agencies.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.UnitId;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PersianText;

/** A contact as it was typed; its text form hides the address. */
record ContactForm(
        @Nullable String titleFa,
        @Nullable String titleEn,
        @Nullable String channel,
        @Nullable String address,
        @Nullable String unit) {
    static final ContactForm EMPTY = new ContactForm("", "", "", "", "");
    private static final int LONGEST_TITLE = 120;

    /** The address is not among it: who changes the rest has no need to read it. */
    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.title().fa(),
                contact.title().en(),
                contact.channel().code(),
                "",
                contact.unit() == null ? "" : contact.unit().text());
    }

    /** @param known whether an address stays when none is typed */
    Optional<ContactEntry> read(boolean known, FormErrors errors) {
        String fa = PersianText.line(AgencyForm.text(titleFa));
        String en = PersianText.line(AgencyForm.text(titleEn));
        if (fa.isEmpty() && en.isEmpty()) {
            errors.reject("titleFa", "agencies.contact.title.missing");
        } else if (fa.length() > LONGEST_TITLE || en.length() > LONGEST_TITLE) {
            errors.reject("titleFa", "frame.form.atmost", LONGEST_TITLE);
        }
        Optional<Channel> read = Channel.ofCode(AgencyForm.text(channel));
        if (read.isEmpty()) {
            errors.reject("channel", "agencies.contact.channel.missing");
        }
        String typed = AgencyForm.text(address).strip();
        if (typed.isEmpty() && !known) {
            errors.reject("address", "agencies.contact.address.missing");
        }
        return errors.isEmpty()
                ? Optional.of(new ContactEntry(
                        UnitId.of(AgencyForm.text(unit)).orElse(null),
                        new PlaceName(fa, en),
                        read.orElseThrow(),
                        typed.isEmpty() ? null : typed))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ContactForm[" + channel + "]";
    }
}
