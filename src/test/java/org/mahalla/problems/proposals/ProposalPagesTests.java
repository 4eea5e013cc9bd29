package org.mahalla.problems.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the first proposal to its last part, by the pages of the desk and of everybody. */
class ProposalPagesTests extends AtTheDesk {
    @Autowired
    private Proposals proposals;

    private Received received;

    @BeforeEach
    void aVerifiedProblem() {
        received = town.report(home);
        post(received, "/checks", manager, Map.of());
    }

    @Test
    void leadsFromAProposalOverTheManagersReasonToProgressThatEverybodyReads() {
        Proposal proposal = propose("چراغ‌های تازه", manager);
        assertThat(state(received)).isEqualTo(State.PROPOSED);
        assertThat(everybody()).contains("چراغ‌های تازه", "تیر چراغ", "کارگروه روشنایی", "۱٬۲۰۰٬۰۰۰ تومان");

        assertThat(act(proposal, "/adopt", manager, Map.of("reason", "زمستان نزدیک است")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.ADOPTED);
        assertThat(everybody()).contains("زمستان نزدیک است", "۰ گام از ۲ گام");

        Part first = proposals.get(proposal.id()).parts().getFirst();
        assertThat(act(proposal, "/parts/" + first.text() + "/done", manager, Map.of("words-" + first.text(), "")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.IN_HAND);
        assertThat(everybody()).contains("۱ گام از ۲ گام", "از هزینه: ۱٬۲۰۰٬۰۰۰ تومان از ۱٬۵۰۰٬۰۰۰ تومان");
        assertThat(problems.get(received.problem()).holder().name()).isEqualTo("کارگروه روشنایی");

        assertThat(act(proposal, "/parts/" + first.text() + "/reopen", manager, Map.of("why-" + first.text(), "شکست")))
                .hasStatus(303);
        assertThat(everybody()).contains("۰ گام از ۲ گام", "شکست");
        assertThat(body(get("/desk/proposals/" + proposal.id().text(), manager)))
                .contains("چراغ‌های تازه");
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains("چراغ‌های تازه", "۰ گام از ۲ گام");
    }

    @Test
    void goesBackToVerifiedWithTheLastProposalAndKeepsTheReason() {
        Proposal one = propose("راه یک", manager);
        Proposal two = propose("راه دو", manager);
        act(one, "/withdraw", manager, Map.of("why", "راه بهتری هست"));
        assertThat(state(received)).isEqualTo(State.PROPOSED);
        assertThat(problems.get(received.problem()).plannedOn()).isNotNull();

        act(two, "/turn-down", manager, Map.of("against", "بودجه نیست"));
        assertThat(state(received)).isEqualTo(State.VERIFIED);
        assertThat(problems.get(received.problem()).plannedOn()).isNull();
        assertThat(everybody()).contains("راه بهتری هست", "بودجه نیست");
    }

    @Test
    void passesOverWhatElseWaitsWhenOneIsAdopted() {
        Proposal one = propose("یک راه", manager);
        Proposal two = propose("راه دیگر", manager);
        act(one, "/adopt", manager, Map.of("reason", "ارزان‌تر است"));
        assertThat(proposals.get(two.id()).state()).isEqualTo(ProposalState.NOT_ADOPTED);
        assertThat(proposals.get(two.id()).instead()).isEqualTo(one.id());
        assertThat(everybody()).contains("«یک راه» پذیرفته شد");
        assertThat(body(act(two, "/adopt", manager, Map.of("reason", "این هم خوب است"))))
                .contains("دیگر در انتظار تصمیم نیست");
        assertThat(entries(received, "adopt")).isEqualTo(1);
    }

    @Test
    void keepsEveryWordingUntilItIsAdoptedAndNoneAfter() {
        Proposal proposal = propose("متن نخست", manager);
        Map<String, String> form = form("متن دوم");
        form.put("version", "1");
        assertThat(postTo(address(proposal) + "/edit", manager, form)).hasStatus(303);
        assertThat(proposals.get(proposal.id()).title()).isEqualTo("متن دوم");
        assertThat(body(get(address(proposal), manager))).contains("متن نخست", "متن دوم", "نسخهٔ ۱");

        assertThat(body(postTo(address(proposal) + "/edit", manager, form)))
                .contains("در این میان کسی متن را عوض کرده");
        act(proposal, "/adopt", manager, Map.of("reason", "خوب است"));
        form.put("version", "2");
        assertThat(body(postTo(address(proposal) + "/edit", manager, form))).contains("دیگر در انتظار تصمیم نیست");
        assertThat(proposals.get(proposal.id()).title()).isEqualTo("متن دوم");
    }

    @Test
    void addsWhatTurnsOutToBeNeededAndMarksIt() {
        Proposal proposal = propose("راه", manager);
        act(proposal, "/adopt", manager, Map.of("reason", "خوب است"));
        assertThat(act(proposal, "/parts", manager, Map.of("part0", "کابل تازه", "who0", "شهرداری", "cost0", "۵۰۰")))
                .hasStatus(303);
        assertThat(everybody()).contains("کابل تازه", "افزوده در", "۰ گام از ۳ گام");
        assertThat(state(received)).isEqualTo(State.ADOPTED);
    }

    @Test
    void isWrittenOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = form("یک بار");
        form.put("once", DeskTown.token());
        String first = redirect(postTo("/desk/problems/" + id(received) + "/propose", manager, form));
        assertThat(redirect(postTo("/desk/problems/" + id(received) + "/propose", manager, form)))
                .isEqualTo(first);
        assertThat(proposals.of(received.problem())).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        Map<String, String> form = form("تماس با 09121234567");
        form.put("cost0", "خیلی");
        form.put("day1Day", "40");
        form.put("day1Month", "1");
        form.put("day1Year", "1405");
        MvcTestResult answer = postTo("/desk/problems/" + id(received) + "/propose", manager, form);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("09121234567", "خیلی", "name=\"sure\"", "href=\"#cost0\"", "href=\"#day1\"");
        assertThat(proposals.of(received.problem())).isEmpty();

        Map<String, String> none = new HashMap<>(Map.of("title", "عنوان", "changes", "تغییر", "owner", "شورا"));
        assertThat(body(postTo("/desk/problems/" + id(received) + "/propose", manager, none)))
                .contains("دست‌کم یک گام");
        Map<String, String> more = form("باز هم گام");
        more.put("more", "yes");
        assertThat(body(postTo("/desk/problems/" + id(received) + "/propose", manager, more)))
                .contains("name=\"part4\"", "باز هم گام");
    }

    @Test
    void takesHostileWordsAsWords() {
        propose("<script>alert(1)</script>", manager);
        assertThat(everybody()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void isNowhereForWhoMayNotSeeItsPlace() {
        Proposal proposal = propose("راه", manager);
        Neighbourhood elsewhere = town.neighbourhood();
        Cookie stranger = town.signIn(Role.MANAGER, elsewhere);
        for (String path : List.of("/adopt", "/withdraw", "/turn-down", "/backers", "/begin", "/edit", "/parts")) {
            assertThat(postTo(address(proposal) + path, stranger, Map.of("reason", "می‌خواهم")))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(get(address(proposal), stranger)).hasStatus(404);
        assertThat(postTo("/desk/problems/" + id(received) + "/propose", stranger, form("راه")))
                .hasStatus(404);
    }

    @Test
    void leavesAdoptingToTheManagerAndOthersWordsToTheirWriters() {
        Proposal proposal = propose("راه مدیر", manager);
        Cookie member = town.signIn(Role.MEMBER, home);
        Cookie secretary = town.signIn(Role.SECRETARY, home);
        assertThat(act(proposal, "/adopt", secretary, Map.of("reason", "می‌خواهم")))
                .hasStatus(404);
        assertThat(act(proposal, "/withdraw", member, Map.of("why", "نمی‌خواهم")))
                .hasStatus(404);
        Proposal own = propose("راه عضو", member);
        assertThat(act(own, "/withdraw", member, Map.of("why", "پشیمان شدم"))).hasStatus(303);
    }

    private Proposal propose(String title, Cookie who) {
        String to = redirect(postTo("/desk/problems/" + id(received) + "/propose", who, form(title)));
        String id = to.replaceAll(".*/desk/proposals/([a-z0-9]+).*", "$1");
        return proposals.get(ProposalId.of(id).orElseThrow());
    }

    private MvcTestResult act(Proposal proposal, String path, Cookie who, Map<String, String> typed) {
        return postTo(address(proposal) + path, who, typed);
    }

    private static String address(Proposal proposal) {
        return "/desk/proposals/" + proposal.id().text();
    }

    private static Map<String, String> form(String title) {
        return new HashMap<>(Map.of(
                "title", title,
                "changes", "همهٔ کوچه روشن می‌شود",
                "owner", "کارگروه روشنایی",
                "part0", "تیر چراغ",
                "who0", "شرکت برق",
                "cost0", "۱٬۲۰۰٬۰۰۰",
                "part1", "سیم‌کشی",
                "who1", "شهرداری",
                "cost1", "۳۰۰۰۰۰"));
    }

    private String everybody() {
        return body(get("/problems/" + id(received), null));
    }
}
