package org.mahalla.agencies.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyChanged;
import org.mahalla.agencies.AgencyId;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes and retires an agency. For who manages agencies at its place; to anybody else it is not there. Refuses a
 * code that is taken (AGY-001), a superior below itself (AGY-002), one that is not asked or does not serve the place
 * (AGY-003), a place without all that the agency serves (AGY-004), retiring without a reason (AGY-011), and retiring whom
 * others name as their superior (AGY-012).
 * What is refused has written nothing, so that an import can go on.
 */
@Component
public class ChangeAgency {
    private static final TerritoryId NOWHERE = new TerritoryId(0);
    private static final int LONGEST_REASON = 300;

    private final Agencies agencies;
    private final AgencyRows rows;
    private final IdMaker ids;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ChangeAgency(Agencies agencies, AgencyRows rows, IdMaker ids, Clock clock, ApplicationEventPublisher facts) {
        this.agencies = agencies;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    @Transactional(noRollbackFor = RefusedException.class)
    public AgencyId add(Viewer viewer, AgencyEntry entry) {
        check(viewer, entry.place());
        rows.lockLadders();
        if (agencies.byCode(entry.code()).isPresent()) {
            throw new RefusedException("AGY-001", entry.code());
        }
        AgencyId id = new AgencyId(ids.next(NOWHERE));
        checkSuperior(id, entry);
        rows.add(id, entry);
        facts.publishEvent(new AgencyChanged(id));
        return id;
    }

    /** Its code stays. */
    @Transactional(noRollbackFor = RefusedException.class)
    public void change(Viewer viewer, Agency agency, AgencyEntry entry) {
        check(viewer, agency.place());
        check(viewer, entry.place());
        rows.lockLadders();
        checkSuperior(agency.id(), entry);
        boolean leavesOut = agencies.services(agency.id()).stream()
                .anyMatch(service -> !entry.place().contains(service.place()));
        if (leavesOut) {
            throw new RefusedException("AGY-004");
        }
        rows.change(agency.id(), entry);
        facts.publishEvent(new AgencyChanged(agency.id()));
    }

    /** It is asked nothing from today on; what it was asked stays. */
    @Transactional
    public void retire(Viewer viewer, Agency agency, String reason) {
        check(viewer, agency.place());
        rows.lockLadders();
        String line = PersianText.line(reason);
        if (line.isEmpty() || line.length() > LONGEST_REASON) {
            throw new RefusedException("AGY-011", LONGEST_REASON);
        }
        List<Agency> below = agencies.under(agency.id());
        if (!below.isEmpty()) {
            throw new RefusedException("AGY-012", below.size());
        }
        rows.retire(agency.id(), LocalDate.now(clock), line);
        facts.publishEvent(new AgencyChanged(agency.id()));
    }

    /** It can be asked again. */
    @Transactional
    public void reopen(Viewer viewer, Agency agency) {
        check(viewer, agency.place());
        rows.lockLadders();
        checkSuperior(agency.id(), AgencyEntry.of(agency));
        rows.retire(agency.id(), null, "");
        facts.publishEvent(new AgencyChanged(agency.id()));
    }

    private void checkSuperior(AgencyId id, AgencyEntry entry) {
        AgencyId superior = entry.superior();
        if (superior == null) {
            return;
        }
        if (superior.equals(id)
                || agencies.ladder(superior).stream()
                        .anyMatch(above -> above.id().equals(id))) {
            throw new RefusedException("AGY-002");
        }
        boolean answers = agencies.find(superior)
                .filter(above -> !above.retired() && above.place().contains(entry.place()))
                .isPresent();
        if (!answers) {
            throw new RefusedException("AGY-003");
        }
    }

    static void check(Viewer viewer, PlacePath place) {
        if (!viewer.may(Action.MANAGE_AGENCIES, place)) {
            throw new NotFoundException();
        }
    }
}
