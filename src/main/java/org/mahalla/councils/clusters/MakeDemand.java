package org.mahalla.councils.clusters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DemandIntake;
import org.mahalla.councils.bodies.Body;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what firms ask for together a problem, and keeps whose demand it is. Refuses a demand of nobody (CNC-040). */
@Component
public class MakeDemand {
    private final Demands demands;
    private final ObjectProvider<DemandIntake> intake;
    private final IdMaker ids;
    private final Clock clock;

    MakeDemand(Demands demands, ObjectProvider<DemandIntake> intake, IdMaker ids, Clock clock) {
        this.demands = demands;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param token of the form; the same demand sent twice is one
     * @param firms those who share it
     */
    public record NewDemand(
            String token, NeighbourhoodId where, String topic, String words, List<Firm> firms, Language language) {
        public NewDemand {
            firms = List.copyOf(firms);
        }
    }

    /** The subject of the problem that it became. */
    @Transactional
    public String make(Viewer by, Body cluster, NewDemand wanted) {
        if (wanted.firms().isEmpty()) {
            throw new RefusedException("CNC-040");
        }
        String subject = intake.getObject()
                .take(
                        by,
                        new DemandIntake.Demanded(
                                cluster.id().text() + ":" + wanted.token(),
                                wanted.where(),
                                wanted.topic(),
                                wanted.words(),
                                wanted.language()));
        demands.add(
                cluster.id(),
                ids.next(cluster.id().territory()),
                subject,
                wanted.words(),
                LocalDate.now(clock),
                wanted.firms().stream().map(Firm::id).toList());
        return subject;
    }
}
