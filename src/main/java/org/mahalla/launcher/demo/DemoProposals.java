package org.mahalla.launcher.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.proposals.AdoptProposal;
import org.mahalla.problems.proposals.Backers;
import org.mahalla.problems.proposals.DoPart;
import org.mahalla.problems.proposals.EndProposal;
import org.mahalla.problems.proposals.Part;
import org.mahalla.problems.proposals.Proposal;
import org.mahalla.problems.proposals.ProposalId;
import org.mahalla.problems.proposals.ProposalState;
import org.mahalla.problems.proposals.ProposalSupporters;
import org.mahalla.problems.proposals.ProposalText;
import org.mahalla.problems.proposals.Proposals;
import org.mahalla.problems.proposals.WriteProposal;
import org.mahalla.shared.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is proposed in the demo, supported, decided and done, by the same use cases that serve people. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoProposals {
    /** One step of an idea; its day is counted from that of the proposal. */
    record Step(String words, String doer, int days, long tomans) {}

    /** A way to solve something. */
    record Idea(String title, String changes, String owner, List<Step> parts) {}

    /** All of them, with what is said of them. */
    record Said(
            Map<String, Idea> ideas,
            List<String> any,
            List<String> reasons,
            String down,
            String done,
            String decision) {}

    private final Proposals proposals;
    private final WriteProposal writeProposal;
    private final AdoptProposal adoptProposal;
    private final EndProposal endProposal;
    private final DoPart doPart;
    private final ProposalSupporters supporters;
    private final Backers backers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Said said = DemoContent.read("proposals", Said.class);

    DemoProposals(
            Proposals proposals,
            WriteProposal writeProposal,
            AdoptProposal adoptProposal,
            EndProposal endProposal,
            DoPart doPart,
            ProposalSupporters supporters,
            Backers backers,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.writeProposal = writeProposal;
        this.adoptProposal = adoptProposal;
        this.endProposal = endProposal;
        this.doPart = doPart;
        this.supporters = supporters;
        this.backers = backers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Viewer manager(UUID account, Neighbourhood place, LocalDate today) {
        Grant grant = new Grant(Role.MANAGER, place.path(), today.minusYears(2), today.plusYears(2));
        return Viewer.account(new AccountId(account), "", List.of(grant), today);
    }

    /** What a meeting says when it adopts. */
    String decision() {
        return said.decision();
    }

    /** Whether what a meeting is to talk about still waits for it. */
    boolean waits(String subject) {
        return ProposalId.of(subject.substring(subject.indexOf(':') + 1))
                .flatMap(proposals::find)
                .filter(Proposal::waits)
                .isPresent();
    }

    ProposalId propose(Viewer by, ProblemId problem, String key) {
        Idea idea = Objects.requireNonNull(said.ideas().get(key), key);
        LocalDate day = LocalDate.now(clock);
        return writeProposal.write(
                by,
                problem,
                new ProposalText(
                        idea.title(),
                        idea.changes(),
                        idea.owner(),
                        idea.parts().stream()
                                .map(part -> new ProposalText.Line(
                                        part.words(),
                                        part.doer(),
                                        day.plusDays(part.days()),
                                        part.tomans() == 0 ? null : part.tomans() * 10))
                                .toList()),
                null,
                Language.FA);
    }

    /** One, sometimes two, of those that fit anything; some residents support them. */
    void proposeAny(Viewer by, ProblemId problem, Random random) {
        int first = random.nextInt(said.any().size());
        ProposalId one = propose(by, problem, said.any().get(first));
        support(one, random.nextInt(9));
        if (random.nextInt(3) == 0) {
            support(propose(by, problem, said.any().get((first + 1) % said.any().size())), random.nextInt(5));
        }
    }

    void support(ProposalId id, int times) {
        for (int i = 0; i < times; i++) {
            supporters.support(id, "demo-supporter-" + i);
        }
    }

    /** The newest of the problem that waits gets some support. */
    void supportNewest(ProblemId problem, int times) {
        proposals.of(problem).stream()
                .filter(Proposal::waits)
                .reduce((one, two) -> two)
                .ifPresent(one -> support(one.id(), times));
    }

    /** The manager adopts the first that waits. */
    void adopt(Viewer by, ProblemId problem, Random random) {
        proposals.of(problem).stream().filter(Proposal::waits).findFirst().ifPresent(one -> {
            adoptProposal.withReason(by, one.id(), DemoContent.pick(said.reasons(), random));
        });
    }

    /** The manager turns the newest one down. */
    void turnDown(Viewer by, ProblemId problem) {
        proposals.of(problem).stream()
                .filter(Proposal::waits)
                .reduce((one, two) -> two)
                .ifPresent(one -> endProposal.turnDown(by, one.id(), said.down()));
    }

    /** Whether the work on what was adopted was begun by this. */
    boolean begin(Viewer by, ProblemId problem) {
        List<Proposal> adopted = adopted(problem);
        adopted.forEach(one -> doPart.begin(by, one.id()));
        return !adopted.isEmpty();
    }

    /** So many parts of what was adopted are done today, in their order. */
    void work(Viewer by, ProblemId problem, int most) {
        for (Proposal one : adopted(problem)) {
            one.parts().stream()
                    .filter(part -> !part.done())
                    .limit(most)
                    .map(Part::id)
                    .forEach(part -> doPart.done(by, one.id(), part, LocalDate.now(clock), said.done(), List.of()));
        }
    }

    /** A body or an agency of the place is for each that waits or was adopted there. */
    void back(Neighbourhood place, Random random) {
        List<ProposalId> all = jdbc.sql("""
                        select q.proposal_id
                        from problems.proposal q
                        join problems.problem p on p.territory_id = q.territory_id and p.problem_id = q.problem_id
                        where p.territory_id = ? and p.neighbourhood_id = ? and q.state in ('proposed', 'adopted')
                        order by q.proposal_id
                        """)
                .params(place.id().territory().value(), place.id().value())
                .query((row, n) -> new ProposalId(row.getObject(1, UUID.class)))
                .list();
        for (ProposalId id : all) {
            List<Choice> known = backers.choices(id, place.path(), Language.FA);
            for (int i = 0; i <= random.nextInt(2) && !known.isEmpty(); i++) {
                backers.add(
                        id,
                        place.path(),
                        DemoContent.pick(known.subList(0, Math.min(6, known.size())), random)
                                .value(),
                        LocalDate.now(clock));
            }
        }
    }

    /** What the meetings of the place have adopted is begun, and the first part of it done. */
    void goOn(Viewer by, Neighbourhood place) {
        jdbc.sql("""
                        select problem_id from problems.problem
                        where territory_id = ? and neighbourhood_id = ? and state = 'adopted'
                        order by problem_id
                        """)
                .params(place.id().territory().value(), place.id().value())
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list()
                .forEach(problem -> work(by, problem, 1));
    }

    private List<Proposal> adopted(ProblemId problem) {
        return proposals.of(problem).stream()
                .filter(one -> one.state() == ProposalState.ADOPTED)
                .toList();
    }
}
