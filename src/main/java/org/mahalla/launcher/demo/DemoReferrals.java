package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.answering.AnswerReferral;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.secretariats.ProposeRoutes;
import org.mahalla.referrals.stages.DecideAnswer;
import org.mahalla.referrals.stages.NewReferral;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.PlacePath;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The referrals of the demo's problems, written, answered and decided by the use cases that serve people. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoReferrals {
    private static final AccountId OFFICER = new AccountId(new UUID(0x8000L, 0x8000000000000001L));
    private static final List<String> OFFICES =
            List.of("واحد بهره‌برداری", "معاونت خدمات شهری", "واحد روابط عمومی", "");

    private final Problems problems;
    private final ProposeRoutes routes;
    private final WriteReferral write;
    private final Referrals referrals;
    private final AnswerReferral answer;
    private final DecideAnswer decide;
    private final DemoClock clock;

    DemoReferrals(
            Problems problems,
            ProposeRoutes routes,
            WriteReferral write,
            Referrals referrals,
            AnswerReferral answer,
            DecideAnswer decide,
            DemoClock clock) {
        this.problems = problems;
        this.routes = routes;
        this.write = write;
        this.referrals = referrals;
        this.answer = answer;
        this.decide = decide;
        this.clock = clock;
    }

    /** Sends the problem to who serves it; empty when nobody does. */
    Optional<ReferralId> refer(ProblemId id, String asks) {
        Problem problem = problems.get(id);
        return routes.best(problem).map(route -> {
            ReferralId referral = write.draft(
                    officer(),
                    new NewReferral(
                            problem,
                            route.secretariat().code(),
                            route.agency().id(),
                            null,
                            Optional.ofNullable(problem.title()).orElse(asks),
                            asks,
                            route.agency().responseDays(),
                            null,
                            null));
            write.send(officer(), referral);
            return referral;
        });
    }

    /** The agency acknowledges, asks or promises; or says nothing. */
    void hears(ReferralId id, Random random) {
        String office = OFFICES.get(random.nextInt(OFFICES.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> answer.received(id, office);
            case 2 ->
                answer.promised(
                        id,
                        LocalDate.now(clock).plusDays(4 + random.nextInt(20)),
                        new AnswerReferral.Said("در برنامهٔ کاری ما است و تا این تاریخ انجام می‌شود.", office));
            case 3 -> answer.asked(id, new AnswerReferral.Said("نشانی دقیق‌تر آن را بنویسید تا گروه ما برود.", office));
            default -> {}
        }
    }

    /** Whether the agency said “done” and the desk accepted it, which says of the problem that it is solved. */
    boolean solves(ReferralId id, String words, Random random) {
        Referral referral = referrals.get(id);
        if (!referral.state().running()) {
            return false;
        }
        String office = OFFICES.get(random.nextInt(OFFICES.size()));
        answer.answered(id, AnswerKind.DONE, new AnswerReferral.Said(words, office), List.of());
        if (referrals.get(id).state() == ReferralState.ANSWERED && random.nextInt(8) > 0) {
            decide.accept(officer(), id, words);
            return true;
        }
        return false;
    }

    /** The agency says that it is done, and the desk accepts it, which says of the problem that it is solved. */
    void done(ProblemId problem, String words, String office) {
        ReferralId id = referrals.of(problem).getFirst().id();
        answer.answered(id, AnswerKind.DONE, new AnswerReferral.Said(words, office), List.of());
        decide.accept(officer(), id, words);
    }

    Viewer officer() {
        LocalDate today = LocalDate.now(clock);
        Grant grant = new Grant(Role.OFFICER, new PlacePath("ir"), today, today.plusDays(1));
        return Viewer.account(OFFICER, "دبیر دبیرخانه", List.of(grant), today);
    }
}
