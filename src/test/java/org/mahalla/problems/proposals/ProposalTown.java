package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Neighbourhoods with a council, a manager and a problem that a proposal may be written for. */
@Component
final class ProposalTown {
    private final CouncilTown councils;
    private final DeskTown desks;
    private final Problems problems;
    private final TakeStep steps;
    private final WriteProposal writeProposal;

    ProposalTown(CouncilTown councils, DeskTown desks, Problems problems, TakeStep steps, WriteProposal writeProposal) {
        this.councils = councils;
        this.desks = desks;
        this.problems = problems;
        this.steps = steps;
        this.writeProposal = writeProposal;
    }

    /** @param body its council of eight seats, five of them filled */
    record There(Neighbourhood home, Body body, Viewer manager, Received report) {
        ProblemId problem() {
            return report.problem();
        }
    }

    There verified() {
        Neighbourhood home = councils.neighbourhood();
        Viewer manager = councils.viewer(Role.MANAGER, home);
        There there = new There(home, councils.council(home, 5), manager, desks.report(home));
        steps.by(manager, problem(there), "verify", null, Map.of());
        return there;
    }

    Problem problem(There there) {
        return problems.get(there.problem());
    }

    void override(There there, State target) {
        steps.override(there.manager(), problem(there), target, "راهش بسته شد");
    }

    ProposalId propose(There there, String title) {
        return propose(there, title, null);
    }

    ProposalId propose(There there, String title, @Nullable LocalDate planned) {
        return writeProposal.write(
                there.manager(),
                there.problem(),
                new ProposalText(
                        title,
                        "همهٔ کوچه روشن می‌شود",
                        "کارگروه روشنایی",
                        List.of(
                                new ProposalText.Line("تیر چراغ", "شرکت برق", planned, 12_000_000L),
                                new ProposalText.Line("سیم‌کشی", "شهرداری", null, 3_000_005L))),
                null,
                Language.FA);
    }

    LocalDate today() {
        return councils.today();
    }
}
