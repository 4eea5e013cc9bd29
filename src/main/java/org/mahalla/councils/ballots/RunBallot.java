package org.mahalla.councils.ballots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws a ballot up and leads it from state to state. Refuses to make ready or open one with fewer than two options
 * (CNC-031) or whose last day is over (CNC-037), more options than a ballot can have (CNC-032), and one that is chosen
 * twice (CNC-036).
 */
@Component
public class RunBallot {
    static final int MOST_OPTIONS = 40;
    private static final Actor SYSTEM = Actor.SYSTEM;

    private final Ballots ballots;
    private final BallotBox box;
    private final Timeline timeline;
    private final IdMaker ids;
    private final Clock clock;

    RunBallot(Ballots ballots, BallotBox box, Timeline timeline, IdMaker ids, Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a ballot asks, how many may be chosen, and from which day until which it is open, both included. */
    public record NewBallot(
            BallotKind kind, String title, String words, int most, LocalDate opensOn, LocalDate closesOn) {}

    @Transactional
    public Ballot drawUp(Viewer by, Body body, NewBallot wanted) {
        BodyId owner = body.id();
        Ballot ballot = new Ballot(
                new BallotId(ids.next(owner.territory())),
                owner,
                wanted.kind(),
                wanted.title(),
                wanted.words(),
                wanted.most(),
                wanted.opensOn(),
                wanted.closesOn(),
                BallotState.DRAFT,
                null,
                null);
        ballots.add(ballot);
        timeline.start(BallotStates.KIND, ballot.id().value(), step(actor(by, body), "draw_up"));
        return ballot;
    }

    /** A matter or free words; `titleEn` may be empty. */
    @Transactional
    public void offer(Viewer by, Body body, BallotId id, @Nullable String subject, String title, String titleEn) {
        change(by, body, id);
        List<BallotOption> there = room(id);
        if (there.stream()
                .anyMatch(one -> subject == null ? one.title().equals(title) : subject.equals(one.subject()))) {
            throw new RefusedException("CNC-036");
        }
        ballots.add(id, new BallotOption(there.size() + 1, subject, title, titleEn, null, null));
    }

    /** Somebody who stood for the seat, by the name that they agreed to publish. */
    @Transactional
    public void nominate(Viewer by, Body body, BallotId id, String name) {
        change(by, body, id);
        List<BallotOption> there = room(id);
        if (there.stream().anyMatch(one -> name.equals(one.name()))) {
            throw new RefusedException("CNC-036");
        }
        ballots.add(id, new BallotOption(there.size() + 1, null, "", "", name, null));
    }

    @Transactional
    public void takeOut(Viewer by, Body body, BallotId id, int position) {
        change(by, body, id);
        ballots.remove(id, position);
    }

    /** Asks another thing, or on other days; of the wanted ballot the kind is not looked at. */
    @Transactional
    public void rewrite(Viewer by, Body body, BallotId id, NewBallot wanted) {
        change(by, body, id);
        ballots.rewrite(id, wanted);
    }

    /** Lets it open by itself on its day. */
    @Transactional
    public void makeReady(Viewer by, Body body, BallotId id) {
        fit(id);
        timeline.take(BallotStates.KIND, id.value(), step(actor(by, body), "make_ready"));
    }

    /** It is a draft again, as after every change. */
    @Transactional
    public void goOnWriting(Viewer by, Body body, BallotId id) {
        change(by, body, id);
    }

    @Transactional
    public void open(Viewer by, Body body, BallotId id) {
        open(actor(by, body), id);
    }

    @Transactional
    public void cancel(Viewer by, Body body, BallotId id, String reason) {
        lock(id);
        timeline.take(
                BallotStates.KIND, id.value(), step(actor(by, body), "cancel").saying(reason));
        ballots.eraseNames(id);
        ballots.end(id, LocalDate.now(clock), null);
        box.destroy(id);
    }

    @Transactional
    public void count(Viewer by, Body body, BallotId id) {
        count(actor(by, body), id);
    }

    /** Takes a name away that its bearer wants gone; on the ballot the number stays. */
    @Transactional
    public void eraseName(BallotId id, int position) {
        ballots.eraseName(id, position);
    }

    /** The steps that only the clock takes. */
    @Transactional
    void openByDate(BallotId id) {
        open(SYSTEM, id);
    }

    @Transactional
    void closeByDate(BallotId id) {
        lock(id);
        timeline.take(BallotStates.KIND, id.value(), step(SYSTEM, "close"));
    }

    @Transactional
    void countByDate(BallotId id) {
        count(SYSTEM, id);
    }

    @Transactional
    void forgetNames(BallotId id) {
        ballots.eraseNames(id);
    }

    private void open(Actor by, BallotId id) {
        fit(id);
        timeline.take(BallotStates.KIND, id.value(), step(by, "open"));
        ballots.opened(id, LocalDate.now(clock));
        box.prepare(id);
    }

    private void fit(BallotId id) {
        Ballot ballot = ballots.lock(id).orElseThrow(NotFoundException::new);
        if (ballot.isMissed(LocalDate.now(clock))) {
            throw new RefusedException("CNC-037");
        }
        if (ballots.options(id).size() < 2) {
            throw new RefusedException("CNC-031");
        }
    }

    private void count(Actor by, BallotId id) {
        Ballot ballot = ballots.lock(id).orElseThrow(NotFoundException::new);
        List<Paper> papers = box.sealed(id);
        List<BallotOption> options = ballots.options(id);
        Tally tally = Tally.of(papers, options.size(), ballot.most());
        Step step = step(by, "count");
        timeline.take(
                BallotStates.KIND,
                id.value(),
                tally.isShown()
                        ? step.with(Map.of(
                                "ballots", Integer.toString(tally.cast()), "sha256", BallotBox.fingerprint(papers)))
                        : step);
        if (tally.isShown()) {
            options.forEach(option -> ballots.keepVotes(id, option.position(), tally.of(option.position())));
            box.layOpen(id, papers);
            ballots.end(id, LocalDate.now(clock), tally.cast());
        } else {
            box.destroy(id);
            ballots.end(id, LocalDate.now(clock), null);
        }
    }

    private void change(Viewer by, Body body, BallotId id) {
        lock(id);
        timeline.take(BallotStates.KIND, id.value(), step(actor(by, body), "change"));
    }

    private void lock(BallotId id) {
        if (ballots.lock(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private List<BallotOption> room(BallotId id) {
        List<BallotOption> there = ballots.options(id);
        if (there.size() >= MOST_OPTIONS) {
            throw new RefusedException("CNC-032", MOST_OPTIONS);
        }
        return there;
    }

    private static Actor actor(Viewer by, Body body) {
        return new Actor(
                by.rolesAt(body.place()).stream().map(Role::code).toList(),
                by.accountId().map(AccountId::value).orElse(null));
    }

    private Step step(Actor actor, String step) {
        return Step.of(step, actor, Audience.STAFF, timeline.now());
    }
}
