package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.Remit;
import org.mahalla.frame.Words;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Decisions whose day is over and that nobody has marked as done. */
@Component
class OverdueDecisions implements AgendaSource {
    private final DecisionRows decisions;
    private final Words words;

    OverdueDecisions(DecisionRows decisions, Words words) {
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public String reason() {
        return "overdue";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        return decisions.overdue(place, day, most).stream()
                .map(one -> proposed(one, language))
                .toList();
    }

    /** A council looks after what is decided in its place; any other body after its own decisions. */
    @Override
    public List<Proposed> proposed(Remit remit, LocalDate day, int most, Language language) {
        return remit.kind() == BodyKind.COUNCIL
                ? proposed(remit.places().getFirst(), day, most, language)
                : decisions.overdue(remit.body(), day, most).stream()
                        .map(one -> proposed(one, language))
                        .toList();
    }

    private Proposed proposed(DecisionRows.Overdue one, Language language) {
        Decision decision = one.decision();
        LocalDate due = java.util.Objects.requireNonNull(decision.due());
        return new Proposed(
                decision.subject() == null ? "decision:" + decision.id().text() : decision.subject(),
                decision.words(),
                words.in(language)
                        .t("councils.agenda.overdue", one.number(), Dates.day(language, due), decision.owner()),
                "/desk/meetings/" + one.meeting().text());
    }
}
