package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.NumberedMatters;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Proposals that a meeting should decide about. */
@Component
class WaitingProposals implements AgendaSource, NumberedMatters {
    private final ProposalAgenda agenda;

    WaitingProposals(ProposalAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public String reason() {
        return "proposed";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        return agenda.waiting(place, day, most, language);
    }

    @Override
    public boolean over(String subject) {
        return agenda.over(subject);
    }

    @Override
    public Optional<Proposed> find(PlacePath place, String typed, Language language) {
        return agenda.find(place, typed, language);
    }
}
