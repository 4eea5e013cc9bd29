package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.Reported;
import org.springframework.beans.factory.annotation.Autowired;

/** What residents said of “solved” is counted apart, by topic and by whoever had it in hand. */
class CountedEndsTests extends AtDisputes {
    @Autowired
    private ProblemFigures figures;

    @Autowired
    private TakeStep steps;

    @Test
    void theThreeEndsArePublishedApart() {
        var before = ends();
        told.step(problem, "leave_unanswered");
        assertThat(ends().unanswered()).isEqualTo(before.unanswered() + 1);
        assertThat(ends().confirmed()).isEqualTo(before.confirmed());
        dispute(REASON, JudgeSolved.form());
        decide(waiting() + "/accept", Map.of("words", REASON, "once", JudgeSolved.form()));
        assertThat(ends())
                .isEqualTo(new ProblemFigures.Ends(before.confirmed(), before.disputed() + 1, before.unanswered()));
        String row = place.neighbourhood().id().text() + ",یخچال قاضی,lamp-out,چراغ خاموش," + before.confirmed() + ","
                + (before.disputed() + 1) + "," + before.unanswered() + ",";
        assertThat(phone.get("/closings.csv")).hasStatusOk().bodyText().contains(row);
        assertThat(phone.get("/closings.xlsx")).hasStatusOk();
        assertThat(phone.get("/neighbourhoods/" + place.neighbourhood().id().text()))
                .hasStatusOk()
                .bodyText()
                .contains("ساکنان دربارهٔ «حل شد» چه گفتند");
        assertThat(phone.get("/data")).hasStatusOk().bodyText().contains("/closings.csv");
    }

    @Test
    void whatWasDisputedStaysCountedWhenItIsSolvedLater() {
        var before = ends();
        told.judge(problem, "dispute");
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        told.judge(problem, "confirm");
        assertThat(ends())
                .isEqualTo(new ProblemFigures.Ends(before.confirmed() + 1, before.disputed() + 1, before.unanswered()));
        told.judge(problem, "break_again");
        assertThat(ends().confirmed()).isEqualTo(before.confirmed() + 1);
    }

    @Test
    void whatResidentsSaidStandsByWhoHadItInHand() {
        String code = phone.report();
        ProblemId given = told.problem(code);
        told.step(given, "verify");
        steps.take(given, Reported.MANAGER, "take_in_hand", "ادارهٔ برق ناحیه", Map.of());
        told.step(given, "claim_solved");
        told.judge(given, "dispute");
        assertThat(figures.endsByHolder(place.neighbourhood().id()))
                .contains(new ProblemFigures.HolderEnds("ادارهٔ برق ناحیه", new ProblemFigures.Ends(0, 1, 0)));
        assertThat(phone.get("/neighbourhoods/" + place.neighbourhood().id().text()))
                .bodyText()
                .contains("ادارهٔ برق ناحیه");
    }

    @Test
    void theDeskReadsHowOftenEachWasSaidAndNotByWhom() {
        String code = phone.report();
        ProblemId asked = told.solved(code);
        String desk = "/desk/problems/" + asked.text();
        assertThat(body(desk(desk))).doesNotContain("از ساکنان پرسیدیم");
        for (String answer : List.of("solved", "unsolved", "solved")) {
            phone.post("/track/" + code + "/answer", Map.of("answer", answer, "once", JudgeSolved.form()));
        }
        assertThat(body(desk(desk))).contains("۱ «حل شد»، ۱ «حل نشد»");
    }

    private ProblemFigures.Ends ends() {
        List<ProblemFigures.TopicEnds> all = figures.ends(place.neighbourhood().id());
        return all.stream()
                .filter(one -> one.topic().equals("lamp-out"))
                .map(ProblemFigures.TopicEnds::ends)
                .findFirst()
                .orElse(new ProblemFigures.Ends(0, 0, 0));
    }
}
