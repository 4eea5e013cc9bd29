package org.mahalla.referrals.agenda;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.AgendaSource;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Referrals whose agencies have let the deadline pass. */
@Component
class UnansweredReferrals implements AgendaSource {
    private final ReferralAgenda agenda;

    UnansweredReferrals(ReferralAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public String reason() {
        return "unanswered";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        return agenda.unanswered(place, day, most, language);
    }
}
