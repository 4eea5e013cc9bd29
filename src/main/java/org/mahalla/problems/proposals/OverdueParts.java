package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.AgendaSource;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Parts of adopted proposals whose day is over and that nobody has done. */
@Component
class OverdueParts implements AgendaSource {
    private final ProposalAgenda agenda;

    OverdueParts(ProposalAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public String reason() {
        return "overdue";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        return agenda.overdue(place, day, most, language);
    }
}
