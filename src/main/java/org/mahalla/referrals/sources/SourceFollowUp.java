package org.mahalla.referrals.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** On the pages of an imported problem: whom its source asked, and by when. */
@Component
class SourceFollowUp implements FollowUp {
    private final SourceRows rows;
    private final Agencies agencies;
    private final Clock clock;

    SourceFollowUp(SourceRows rows, Agencies agencies, Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<Carried> of(ProblemId problem, Language language) {
        return rows
                .of(problem)
                .flatMap(row -> agencies.find(row.agency())
                        .map(agency -> new Carried(
                                agency.name().in(language),
                                row.standing().key(),
                                row.standing().shape(),
                                day(row.due()),
                                row.standing().open(),
                                "/agencies/" + agency.code())))
                .stream()
                .toList();
    }

    private @Nullable LocalDate day(@Nullable Instant due) {
        return due == null ? null : due.atZone(clock.getZone()).toLocalDate();
    }

    @Override
    public Optional<Begin> begin(Problem problem, Viewer viewer) {
        return Optional.empty();
    }
}
