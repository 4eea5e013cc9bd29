package org.mahalla.councils.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.DecisionTaken;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.NumberedMatters;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what was said and decided. Refuses a meeting that is not under way (CNC-011) or has no quorum (CNC-012), a vote
 * that counts other than those present (CNC-013), an item too many (CNC-014), one that is there already (CNC-015), a
 * number that stands for nothing (CNC-016), and what is done already (CNC-017).
 */
@Component
public class TakeMinutes {
    private static final int MOST_ITEMS = 60;

    private final Meetings meetings;
    private final Agendas agendas;
    private final DecisionRows decisions;
    private final Attendances attendances;
    private final MeetingSteps steps;
    private final ObjectProvider<NumberedMatters> matters;
    private final ApplicationEventPublisher facts;
    private final IdMaker ids;
    private final Clock clock;

    TakeMinutes(
            Meetings meetings,
            Agendas agendas,
            DecisionRows decisions,
            Attendances attendances,
            MeetingSteps steps,
            ObjectProvider<NumberedMatters> matters,
            ApplicationEventPublisher facts,
            IdMaker ids,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.attendances = attendances;
        this.steps = steps;
        this.matters = matters;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** A decision as it is to be written. */
    public record NewDecision(
            String words,
            @Nullable SeatId ownerSeat,
            String owner,
            @Nullable LocalDate due,
            String follow,
            Vote vote) {}

    /** Adds an item to a meeting that is still to come or under way; `number` is that of a problem, or empty. */
    @Transactional
    public UUID add(Body body, MeetingId id, String title, String because, String number) {
        notOver(id);
        List<Item> there = agendas.of(id);
        if (there.size() >= MOST_ITEMS) {
            throw new RefusedException("CNC-014", MOST_ITEMS);
        }
        AgendaSource.@Nullable Proposed matter = number.isBlank() ? null : matter(body, number, Language.FA);
        AgendaSource.@Nullable Proposed english = number.isBlank() ? null : matter(body, number, Language.EN);
        String subject = matter == null ? null : matter.subject();
        if (subject != null && there.stream().anyMatch(item -> subject.equals(item.subject()))) {
            throw new RefusedException("CNC-015");
        }
        int last = there.stream().mapToInt(Item::position).max().orElse(0);
        UUID item = ids.next(id.territory());
        String said = title.isEmpty() && matter != null ? matter.title() : title;
        agendas.add(
                id,
                new Item(
                        item,
                        last + 1,
                        "member",
                        subject,
                        said,
                        because,
                        matter == null ? null : matter.path(),
                        "open",
                        null,
                        title.isEmpty() && english != null ? english.title() : null,
                        null));
        return item;
    }

    private AgendaSource.Proposed matter(Body body, String number, Language language) {
        return matters.stream()
                .flatMap(known -> known.find(body.remit(), number, language).stream())
                .findFirst()
                .orElseThrow(() -> new RefusedException("CNC-016"));
    }

    /** Moves an item before the one above it that is there for the same reason. */
    @Transactional
    public void up(MeetingId id, UUID item) {
        notOver(id);
        List<Item> there = agendas.of(id);
        Item one = find(there, item);
        int index = there.indexOf(one);
        if (index > 0 && there.get(index - 1).reason().equals(one.reason())) {
            Item above = there.get(index - 1);
            agendas.place(id, one.id(), above.position());
            agendas.place(id, above.id(), one.position());
        }
    }

    /** Keeps what was said; `later` leaves the item for the next meeting. */
    @Transactional
    public void say(MeetingId id, UUID item, String said, boolean later) {
        Item one = find(agendas.of(underWay(id).id()), item);
        String outcome = one.outcome().equals("decided") ? "decided" : later ? "postponed" : "talked";
        agendas.write(id, item, outcome, said.isEmpty() ? null : said);
    }

    @Transactional
    public DecisionId decide(Viewer by, Body body, MeetingId id, UUID item, String said, NewDecision wanted) {
        Meeting meeting = underWay(id);
        if (meeting.quorumAt() == null) {
            throw new RefusedException("CNC-012");
        }
        int present = attendances.present(id);
        if (!wanted.vote().fits(present)) {
            throw new RefusedException("CNC-013", wanted.vote().sum(), present);
        }
        Item about = find(agendas.of(id), item);
        Decision decision = new Decision(
                new DecisionId(ids.next(id.territory())),
                item,
                wanted.words(),
                about.subject(),
                about.title(),
                about.titleEn(),
                about.path(),
                wanted.ownerSeat(),
                wanted.owner(),
                wanted.due(),
                wanted.follow(),
                wanted.vote(),
                present,
                null,
                null);
        decisions.add(id, body.id(), decision);
        agendas.write(id, item, "decided", said.isEmpty() ? null : said);
        steps.take(by, body, id, "decide", null, factsOf(decision));
        Optional.ofNullable(about.subject())
                .filter(subject -> decision.passed())
                .ifPresent(subject -> facts.publishEvent(new DecisionTaken(decision.id(), subject)));
        return decision.id();
    }

    /** Says with words that what was decided is done. */
    @Transactional
    public void done(Viewer by, Body body, MeetingId id, DecisionId decision, String words) {
        if (decisions.of(id).stream().noneMatch(one -> one.id().equals(decision) && one.passed())) {
            throw new NotFoundException();
        }
        steps.take(by, body, id, "mark_done", words, Map.of("decision", decision.text()));
        if (!decisions.done(decision, LocalDate.now(clock), words)) {
            throw new RefusedException("CNC-017");
        }
    }

    private static Map<String, String> factsOf(Decision decision) {
        Map<String, String> told = new HashMap<>();
        told.put("decision", decision.id().text());
        told.put("passed", Boolean.toString(decision.passed()));
        if (decision.subject() != null) {
            told.put("subject", decision.subject());
        }
        return told;
    }

    private static Item find(List<Item> there, UUID item) {
        return there.stream().filter(one -> one.id().equals(item)).findFirst().orElseThrow(NotFoundException::new);
    }

    private void notOver(MeetingId id) {
        Meeting meeting = meetings.lock(id).orElseThrow(NotFoundException::new);
        if (meeting.state() != MeetingState.PLANNED && meeting.state() != MeetingState.UNDER_WAY) {
            throw new RefusedException("CNC-011");
        }
    }

    private Meeting underWay(MeetingId id) {
        Meeting meeting = meetings.lock(id).orElseThrow(NotFoundException::new);
        if (meeting.state() != MeetingState.UNDER_WAY) {
            throw new RefusedException("CNC-011");
        }
        return meeting;
    }
}
