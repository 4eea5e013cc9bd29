package org.mahalla.problems.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Role;
import org.mahalla.access.RoleTable;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the desk how a reporter is reached: asked with a reason, allowed by a second person who holds no desk role there,
 * opened once by who asked, for ten minutes. Each of the three leaves a row in the trail, and the reporter is told.
 *
 * <p>Refuses asking about a report without a contact (PRB-522) or while another asking waits (PRB-523), the first person
 * as the second (PRB-524), a second decision (PRB-525), and opening what is not allowed, over or opened (PRB-526).
 */
@Component
public class RevealContact {
    private static final Duration SHOWN = Duration.ofMinutes(10);
    private static final String WHY = "reveal";

    private final Reveals reveals;
    private final Contacts contacts;
    private final TellReporter tell;
    private final Trail trail;
    private final Clock clock;
    private final Duration allowedFor;

    RevealContact(
            Reveals reveals,
            Contacts contacts,
            TellReporter tell,
            Trail trail,
            Clock clock,
            @Value("${mahalla.reveal.allowed-for:24h}") Duration allowedFor) {
        this.reveals = reveals;
        this.contacts = contacts;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
        this.allowedFor = allowedFor;
    }

    @Transactional
    public void ask(Viewer viewer, Problem problem, ReportId report, String reason) {
        if (contacts.of(report).none()) {
            throw new RefusedException("PRB-522");
        }
        String role = role(viewer, Action.ASK_REVEAL, problem);
        if (reveals.ask(report, account(viewer), role, reason, LocalDate.now(clock))
                .isEmpty()) {
            throw new RefusedException("PRB-523");
        }
        trail.record(viewer, Trail.Event.REVEAL_ASKED, report.text(), problem.placePath(), WHY);
    }

    @Transactional
    void decide(Viewer viewer, Problem problem, Reveal reveal, boolean allow) {
        boolean desk =
                viewer.rolesAt(problem.placePath()).stream().anyMatch(role -> RoleTable.may(role, Action.ASK_REVEAL));
        if (desk || reveal.askedBy().equals(account(viewer))) {
            throw new RefusedException("PRB-524");
        }
        Instant before = allow ? clock.instant().plus(allowedFor) : null;
        String role = role(viewer, Action.ALLOW_REVEAL, problem);
        if (!reveals.decide(reveal, allow, account(viewer), role, LocalDate.now(clock), before)) {
            throw new RefusedException("PRB-525");
        }
        Trail.Event event = allow ? Trail.Event.REVEAL_ALLOWED : Trail.Event.REVEAL_REFUSED;
        trail.record(viewer, event, reveal.report().text(), problem.placePath(), WHY);
    }

    @Transactional
    void open(Viewer viewer, Problem problem, Reveal reveal) {
        Instant now = clock.instant();
        Reachable reachable = contacts.of(reveal.report());
        if (!reveal.opensFor(account(viewer), now)
                || reachable.none()
                || !reveals.open(reveal, reachable.kinds(), LocalDate.now(clock), now.plus(SHOWN))) {
            throw new RefusedException("PRB-526");
        }
        tell.one(reveal.report(), new TellReporter.News(About.REVEAL, "contact-revealed", "revealed", reveal.seq()));
        trail.record(viewer, Trail.Event.PERSONAL_DATA_READ, reveal.report().text(), problem.placePath(), WHY);
    }

    /** The contact, as long as it is open to this viewer; each showing is written into the trail. */
    @Transactional
    Optional<Reachable> shown(Viewer viewer, Problem problem, ReportId report) {
        @Nullable UUID account = viewer.accountId().map(AccountId::value).orElse(null);
        Instant now = clock.instant();
        if (reveals.of(report).stream().noneMatch(one -> one.showsTo(account, now))) {
            return Optional.empty();
        }
        trail.record(viewer, Trail.Event.PERSONAL_DATA_READ, report.text(), problem.placePath(), WHY);
        return Optional.of(contacts.of(report));
    }

    private static UUID account(Viewer viewer) {
        return viewer.accountId().map(AccountId::value).orElseThrow(NotFoundException::new);
    }

    static String role(Viewer viewer, Action action, Problem problem) {
        return viewer.rolesAt(problem.placePath()).stream()
                .filter(role -> RoleTable.may(role, action))
                .map(Role::code)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
