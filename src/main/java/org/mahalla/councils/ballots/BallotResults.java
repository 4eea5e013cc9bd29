package org.mahalla.councils.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.Remit;
import org.mahalla.frame.Words;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots that were counted and about which no meeting has decided yet. */
@Component
class BallotResults implements AgendaSource {
    private final JdbcClient jdbc;
    private final Ballots ballots;
    private final Words words;

    BallotResults(JdbcClient jdbc, Ballots ballots, Words words) {
        this.jdbc = jdbc;
        this.ballots = ballots;
        this.words = words;
    }

    @Override
    public String reason() {
        return "ballot";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        return counted(place, day)
                .map(id -> ballots.find(id).orElseThrow())
                .limit(most)
                .map(ballot -> proposed(ballot, language))
                .toList();
    }

    /** A result goes to the body that asked. */
    @Override
    public List<Proposed> proposed(Remit remit, LocalDate day, int most, Language language) {
        return counted(remit.places().getFirst(), day)
                .map(id -> ballots.find(id).orElseThrow())
                .filter(ballot -> ballot.body().equals(remit.body()))
                .limit(most)
                .map(ballot -> proposed(ballot, language))
                .toList();
    }

    private Stream<BallotId> counted(PlacePath place, LocalDate day) {
        List<BallotId> found = jdbc.sql("""
                        select t.ballot_id, t.ended_on
                        from councils.body b
                        join councils.ballot t on t.territory_id = b.territory_id and t.body_id = b.body_id
                        where b.place_path = ? and t.state = 'counted' and t.cast_count is not null and t.ended_on > ?
                        order by t.ended_on, t.ballot_id
                        """)
                .params(place.value(), day.minusYears(1))
                .query((row, n) -> new BallotId(row.getObject(1, UUID.class)))
                .list();
        return found.stream().filter(id -> undecided("ballot:" + id.text()));
    }

    private boolean undecided(String subject) {
        return jdbc.sql("select count(*) from councils.decision where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private Proposed proposed(Ballot ballot, Language language) {
        var phrases = words.in(language);
        return new Proposed(
                "ballot:" + ballot.id().text(),
                phrases.t("councils.ballots.agenda", ballot.title()),
                phrases.t("councils.ballots.agenda.because", java.util.Objects.requireNonNull(ballot.cast())),
                ballot.address());
    }
}
