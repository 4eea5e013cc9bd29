package org.mahalla.agencies.register;

import java.time.LocalDate;
import java.util.Objects;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyChanged;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.TopicNames;
import org.mahalla.agencies.Unit;
import org.mahalla.agencies.UnitId;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what an agency does, where, by which unit, and when it does not work. For who manages agencies at its place.
 * Refuses a service outside of the agency's place (AGY-004) and of a topic that is not in use (AGY-005).
 * What is refused has written nothing, so that an import can go on.
 */
@Component
public class ChangeServing {
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final Agencies agencies;
    private final AgencyRows rows;
    private final TopicNames topics;
    private final IdMaker ids;
    private final ApplicationEventPublisher facts;

    ChangeServing(Agencies agencies, AgencyRows rows, TopicNames topics, IdMaker ids, ApplicationEventPublisher facts) {
        this.agencies = agencies;
        this.rows = rows;
        this.topics = topics;
        this.ids = ids;
        this.facts = facts;
    }

    @Transactional
    public UnitId addUnit(Viewer viewer, Agency agency, PlaceName name) {
        ChangeAgency.check(viewer, agency.place());
        UnitId id = new UnitId(ids.next(NOWHERE));
        rows.addUnit(agency.id(), new Unit(id, name));
        return id;
    }

    @Transactional
    public void renameUnit(Viewer viewer, Agency agency, UnitId unit, PlaceName name) {
        ChangeAgency.check(viewer, agency.place());
        rows.changeUnit(agency.id(), new Unit(unit, name));
        changed(agency);
    }

    /** What it did stays with the agency as a whole. */
    @Transactional
    public void removeUnit(Viewer viewer, Agency agency, UnitId unit) {
        ChangeAgency.check(viewer, agency.place());
        rows.removeUnit(agency.id(), unit);
        changed(agency);
    }

    /** False for what was so already. */
    @Transactional(noRollbackFor = RefusedException.class)
    public boolean serve(Viewer viewer, Agency agency, Service service) {
        ChangeAgency.check(viewer, agency.place());
        if (!agency.place().contains(service.place())) {
            throw new RefusedException("AGY-004");
        }
        if (topics.offered().stream().noneMatch(one -> one.code().equals(service.topic()))) {
            throw new RefusedException("AGY-005");
        }
        if (service.unit() != null
                && agencies.units(agency.id()).stream().noneMatch(unit -> Objects.equals(unit.id(), service.unit()))) {
            throw new NotFoundException();
        }
        boolean isNew = rows.putService(agency.id(), service);
        changed(agency);
        return isNew;
    }

    @Transactional
    public void serveNoMore(Viewer viewer, Agency agency, String topic, PlacePath place) {
        ChangeAgency.check(viewer, agency.place());
        rows.removeService(agency.id(), topic, place.value());
        changed(agency);
    }

    @Transactional
    public void addDayOff(Viewer viewer, Agency agency, LocalDate day) {
        ChangeAgency.check(viewer, agency.place());
        rows.addDayOff(agency.id(), day);
        changed(agency);
    }

    @Transactional
    public void removeDayOff(Viewer viewer, Agency agency, LocalDate day) {
        ChangeAgency.check(viewer, agency.place());
        rows.removeDayOff(agency.id(), day);
        changed(agency);
    }

    private void changed(Agency agency) {
        facts.publishEvent(new AgencyChanged(agency.id()));
    }
}
