package org.mahalla.councils.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;

/**
 * A named place on a body.
 *
 * @param ordinal which of several of its kind on the body, from 1; 0 where it is the only one
 * @param members everybody who ever held it, the latest first
 */
public record Seat(SeatId id, BodyId body, SeatKind kind, int ordinal, List<Member> members) {
    public Seat {
        members = List.copyOf(members);
    }

    public String label(Language language) {
        String name = kind.name().in(language);
        return ordinal == 0 ? name : name + " " + Digits.in(language, Integer.toString(ordinal));
    }

    public Optional<Member> holder(LocalDate day) {
        return members.stream()
                .filter(member -> !member.deputy() && member.term().holdsOn(day))
                .findFirst();
    }

    public Optional<Member> deputy(LocalDate day) {
        return members.stream()
                .filter(member -> member.deputy() && member.term().holdsOn(day))
                .findFirst();
    }

    public boolean isFilled(LocalDate day) {
        return holder(day).isPresent();
    }

    /** Vacant, with a deputy who sits in. */
    public boolean isDeputised(LocalDate day) {
        return !isFilled(day) && deputy(day).isPresent();
    }

    /** Whether anybody can come for it: its holder, or a deputy. */
    public boolean isSat(LocalDate day) {
        return isFilled(day) || isDeputised(day);
    }
}
