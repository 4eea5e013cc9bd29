package org.mahalla.problems.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.Decisions;
import org.mahalla.councils.YearFigures;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.meetings.Agendas;
import org.mahalla.councils.meetings.Attend;
import org.mahalla.councils.meetings.HoldMeeting;
import org.mahalla.councils.meetings.Item;
import org.mahalla.councils.meetings.Meeting;
import org.mahalla.councils.meetings.PlanMeeting;
import org.mahalla.councils.meetings.TakeMinutes;
import org.mahalla.councils.meetings.Vote;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals before a meeting: they come to its agenda by themselves, and what it decides adopts. */
@MahallaTest
class DecidingOnProposalsTests {
    @Autowired
    private ProposalTown town;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Problems problems;

    @Autowired
    private AdoptProposal adoptProposal;

    @Autowired
    private EndProposal endProposal;

    @Autowired
    private DoPart doPart;

    @Autowired
    private ProposalSupporters supporters;

    @Autowired
    private PlanMeeting planMeeting;

    @Autowired
    private HoldMeeting holdMeeting;

    @Autowired
    private Attend attend;

    @Autowired
    private TakeMinutes takeMinutes;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Seats seats;

    @Autowired
    private Decisions decisions;

    @Autowired
    private YearFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void comesToTheAgendaAndIsAdoptedByWhatTheMeetingDecides() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        ProposalId other = town.propose(there, "بی چراغ");
        Meeting meeting = held(there);
        Item item = item(meeting, id);
        assertThat(item.reason()).isEqualTo("proposed");
        assertThat(agendas.of(meeting.id()))
                .as("its problem comes as its proposal alone")
                .noneMatch(one -> ("problem:" + there.problem().text()).equals(one.subject()));
        assertThat(item.title()).startsWith("چراغ تازه ۱-").endsWith("/۱");

        DecisionId decision = decide(there, meeting, item, new Vote(5, 0, 0));
        Proposal adopted = proposals.get(id);
        assertThat(adopted.state()).isEqualTo(ProposalState.ADOPTED);
        assertThat(adopted.decision()).isEqualTo(decision);
        assertThat(adopted.endedWords()).isEqualTo("چراغ‌ها عوض شود");
        assertThat(adopted.endedAs()).isEqualTo("council");
        assertThat(problems.get(there.problem()).state()).isEqualTo(State.ADOPTED);
        assertThat(proposals.get(other).state()).isEqualTo(ProposalState.NOT_ADOPTED);
        assertThat(decisions.of(id.subject()).stream().map(DecisionMade::id)).containsExactly(decision);
    }

    @Test
    void isLeftForTheNextMeetingOnlyAsLongAsItWaits() {
        ProposalTown.There there = town.verified();
        ProposalId one = town.propose(there, "چراغ تازه");
        ProposalId two = town.propose(there, "راه دیگر");
        Meeting meeting = held(there);
        takeMinutes.say(meeting.id(), item(meeting, one).id(), "", true);
        takeMinutes.say(meeting.id(), item(meeting, two).id(), "", true);
        holdMeeting.close(there.manager(), there.body(), meeting.id());
        assertThat(agendas.of(planned(there).id()).stream().map(Item::subject)).contains(one.subject(), two.subject());
        adoptProposal.withReason(there.manager(), one, "خوب است");
        assertThat(agendas.of(planned(there).id()).stream().map(Item::subject))
                .doesNotContain(one.subject(), two.subject());
    }

    @Test
    void waitsOnAfterItWasVotedDown() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        Meeting meeting = held(there);
        decide(there, meeting, item(meeting, id), new Vote(2, 3, 0));
        assertThat(proposals.get(id).waits()).isTrue();
        assertThat(decisions.of(id.subject()).getFirst().passed()).isFalse();
    }

    @Test
    void refusesADecisionAboutWhatWaitsNoLongerAndWritesNoneOfIt() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        Meeting meeting = held(there);
        Item item = item(meeting, id);
        endProposal.withdraw(there.manager(), id, "پشیمان شدیم");
        assertThatThrownBy(() -> decide(there, meeting, item, new Vote(5, 0, 0)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("PRB-702"));
        assertThat(decisions.of(id.subject())).isEmpty();
    }

    @Test
    void letsOneWinWhenMeetingAndManagerAdoptAtOnce() throws Exception {
        for (int round = 0; round < 4; round++) {
            ProposalTown.There there = town.verified();
            ProposalId one = town.propose(there, "راه نشست");
            ProposalId two = town.propose(there, "راه مدیر");
            Meeting meeting = held(there);
            Item item = item(meeting, one);
            List<String> ends = together(
                    () -> {
                        decide(there, meeting, item, new Vote(5, 0, 0));
                        return "done";
                    },
                    () -> {
                        adoptProposal.withReason(there.manager(), two, "زود است");
                        return "done";
                    });
            assertThat(ends).containsExactlyInAnyOrder("done", "PRB-702");
            assertThat(proposals.of(there.problem()).stream()
                            .filter(proposal -> proposal.state() == ProposalState.ADOPTED))
                    .hasSize(1);
            assertThat(jdbc.sql(
                                    "select count(*) from platform.timeline_entry where aggregate_id = ? and step = 'adopt'")
                            .param(there.problem().value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void countsABrowserOnceEvenWhenItSendsTwiceAtOnce() throws Exception {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        Callable<String> support = () -> {
            supporters.support(id, "abcdefghijklmnopqrstuvwxyz");
            return "done";
        };
        assertThat(together(support, support)).containsExactly("done", "done");
        supporters.support(id, "bbcdefghijklmnopqrstuvwxyz");
        assertThat(proposals.get(id).supporters()).isEqualTo(2);
        supporters.takeBack(id, "bbcdefghijklmnopqrstuvwxyz");
        assertThat(proposals.get(id).supporters()).isEqualTo(1);
        assertThat(jdbc.sql("select encode(supporter_hash, 'escape') from problems.proposal_support")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains("abcdef"));
        adoptProposal.withReason(there.manager(), id, "خوب است");
        assertThatThrownBy(() -> supporters.takeBack(id, "abcdefghijklmnopqrstuvwxyz"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void bringsOverdueStepsToTheAgendaAsOverdue() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه", town.today().minusDays(3));
        adoptProposal.withReason(there.manager(), id, "خوب است");
        Item item = agendas.of(planned(there).id()).stream()
                .filter(one -> one.title().equals("تیر چراغ"))
                .findFirst()
                .orElseThrow();
        assertThat(item.reason()).isEqualTo("overdue");
        assertThat(item.subject()).isEqualTo("problem:" + there.problem().text());
        assertThat(item.path()).isEqualTo("/desk/proposals/" + id.text());

        doPart.done(there.manager(), id, proposals.get(id).parts().getFirst().id(), town.today(), "", List.of());
        assertThat(agendas.of(planned(there).id()).stream().map(Item::title)).doesNotContain("تیر چراغ");
    }

    @Test
    void isFoundByTheNumberOfItsProblemAndItsOwn() {
        ProposalTown.There there = town.verified();
        town.propose(there, "راه یک");
        ProposalId two = town.propose(there, "راه دو");
        Meeting meeting = planMeeting.plan(there.manager(), there.body(), town.today(), LocalTime.of(17, 30), "مسجد");
        jdbc.sql("delete from councils.agenda_item where meeting_id = ?")
                .param(meeting.id().value())
                .update();
        takeMinutes.add(there.body(), meeting.id(), "", "", "۱/۲");
        assertThat(agendas.of(meeting.id()).getFirst().subject()).isEqualTo(two.subject());
        assertThatThrownBy(() -> takeMinutes.add(there.body(), meeting.id(), "", "", "۱/۳"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void makesRoomWhenWhatWasAdoptedLedNowhere() {
        ProposalTown.There there = town.verified();
        ProposalId first = town.propose(there, "راه نخست");
        adoptProposal.withReason(there.manager(), first, "خوب است");
        town.override(there, State.VERIFIED);
        ProposalId second = town.propose(there, "راه دوم");
        adoptProposal.withReason(there.manager(), second, "این بهتر است");
        assertThat(proposals.get(first).state()).isEqualTo(ProposalState.NOT_ADOPTED);
        assertThat(proposals.get(first).instead()).isEqualTo(second);
        assertThat(proposals.get(second).state()).isEqualTo(ProposalState.ADOPTED);

        town.override(there, State.IMPOSSIBLE);
        assertThatThrownBy(() -> town.propose(there, "راه سوم")).isInstanceOf(RefusedException.class);
    }

    @Test
    void countsInTheYearWhatWasProposedAndNotWhatWasTakenBack() {
        ProposalTown.There there = town.verified();
        assertThat(year(there).proposed()).isZero();
        ProposalId id = town.propose(there, "چراغ تازه");
        assertThat(year(there).proposed()).isEqualTo(1);
        endProposal.withdraw(there.manager(), id, "پشیمان شدیم");
        assertThat(year(there).proposed()).isZero();
        adoptProposal.withReason(there.manager(), town.propose(there, "چراغ تازه‌تر"), "خوب است");
        assertThat(year(there))
                .extracting(
                        YearFigures.PlaceYear::found,
                        YearFigures.PlaceYear::proposed,
                        YearFigures.PlaceYear::followed,
                        YearFigures.PlaceYear::solved)
                .containsExactly(1L, 1L, 0L, 0L);
    }

    private YearFigures.PlaceYear year(ProposalTown.There there) {
        return figures.of(List.of(there.home().id()), town.today().minusDays(1), town.today(), null)
                .getFirst();
    }

    private Meeting planned(ProposalTown.There there) {
        return planMeeting.plan(there.manager(), there.body(), town.today(), LocalTime.of(17, 30), "مسجد");
    }

    private Meeting held(ProposalTown.There there) {
        Meeting meeting = planned(there);
        holdMeeting.open(there.manager(), there.body(), meeting.id());
        Set<org.mahalla.councils.SeatId> came =
                new HashSet<>(seats.of(there.body().id()).stream()
                        .filter(seat -> seat.isFilled(town.today()))
                        .map(Seat::id)
                        .toList());
        attend.list(meeting.id(), came, Set.of(), Set.of());
        return meeting;
    }

    private Item item(Meeting meeting, ProposalId id) {
        return agendas.of(meeting.id()).stream()
                .filter(one -> id.subject().equals(one.subject()))
                .findFirst()
                .orElseThrow();
    }

    private DecisionId decide(ProposalTown.There there, Meeting meeting, Item item, Vote vote) {
        return takeMinutes.decide(
                there.manager(),
                there.body(),
                meeting.id(),
                item.id(),
                "",
                new TakeMinutes.NewDecision("چراغ‌ها عوض شود", null, "کارگروه روشنایی", null, "own_work", vote));
    }

    private static List<String> together(Callable<String> one, Callable<String> two) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> ends = List.of(both.submit(() -> end(one)), both.submit(() -> end(two)));
            return List.of(ends.getFirst().get(), ends.getLast().get());
        }
    }

    private static String end(Callable<String> one) throws Exception {
        try {
            return one.call();
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }
}
