package org.mahalla.referrals.agenda;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.AgendaSource;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Answers that a council should look at. */
@Component
class AnsweredReferrals implements AgendaSource {
    private final ReferralAgenda agenda;

    AnsweredReferrals(ReferralAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public String reason() {
        return "answered";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        return agenda.answered(place, most, language);
    }
}
