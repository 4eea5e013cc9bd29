package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Venue;
import org.mahalla.places.VenueId;
import org.mahalla.places.VenueKind;
import org.mahalla.places.Venues;
import org.mahalla.platform.timeline.KeptFigures;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.priority.RankProblem;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The order by score at the desk, and the sentence that says why. */
class RankedProblemsTests extends AtTheDesk {
    @Autowired
    private RankProblem rank;

    @Autowired
    private ReportProblem reportProblem;

    @Autowired
    private EraseReport eraseReport;

    @Autowired
    private Topics topics;

    @Autowired
    private Venues venues;

    @Autowired
    private List<KeptFigures> figures;

    @Autowired
    private Clock clock;

    private Received first;
    private Received second;

    @BeforeEach
    void twoProblemsOneOfThemLate() {
        first = town.report(home);
        second = town.report(home);
        post(first, "/checks", manager, Map.of());
        post(second, "/checks", manager, Map.of());
    }

    @Test
    void timeAloneMovesAProblemUpOverNight() {
        int before = priority(first);
        late(first, 12);
        rank.rankAll();
        assertThat(priority(first)).isEqualTo(before + 12);
        String list = body(get("/desk/problems?sort=priority", manager));
        assertThat(list.indexOf(id(first))).isPositive().isLessThan(list.indexOf(id(second)));
        assertThat(faults()).isEmpty();
    }

    @Test
    void thePageSaysWhyItStandsAboveAnotherAndWhatWouldChangeIt() {
        late(first, 12);
        venues.save(new Venue(
                new VenueId(ids.next(home.id().territory())),
                home.id(),
                VenueKind.SCHOOL,
                "دبستان توحید",
                "",
                home.centre().rough()));
        jdbc.sql("update problems.problem set latitude = null, longitude = null where problem_id = ?")
                .param(second.problem().value())
                .update();
        rank.rankAll();
        int other = problems.get(second.problem()).number();
        assertThat(body(get("/en/desk/problems/" + id(first), manager)))
                .contains("Above problem " + other + " because it has waited 12 days over its time and a school or"
                        + " clinic is near.")
                .contains("No open problem of this neighbourhood stands above it.");
        assertThat(body(get("/en/desk/problems/" + id(second), manager)))
                .contains(
                        "It would pass problem " + problems.get(first.problem()).number()
                                + " if about 15 people more told of it, or once it is 23 more days over its time.");
    }

    @Test
    void eachStepReckonsItAnew() {
        late(second, 5);
        post(second, "/hold", manager, Map.of());
        assertThat(priority(second)).isEqualTo(priority(first) + 5);
    }

    @Test
    void whatWasAnsweredRaisesItAtOnceAndOnlyAsLongAsItStands() {
        Received plain = asked("no");
        Received school = asked("yes");
        assertThat(priority(school)).isEqualTo(priority(plain) + 20);
        post(plain, "/join", manager, Map.of("into", id(school)));
        assertThat(faults()).isEmpty();
        eraseReport.erase(school.report());
        assertThat(priority(school)).isEqualTo(priority(plain));
        assertThat(faults()).isEmpty();
    }

    private Received asked(String answer) {
        return reportProblem.receive(new NewReport(
                DeskTown.token(),
                home,
                topics.get("dark-passage"),
                "کوچه هیچ چراغی ندارد و تاریک است",
                null,
                null,
                Channel.PAGE,
                Language.FA,
                null,
                null,
                Map.of("school-way", answer),
                List.of()));
    }

    @Test
    void theInboxCanBeReadInThatOrder() {
        Received old = town.report(home);
        Received weighty = town.report(home);
        late(weighty, 30);
        rank.rankAll();
        String page = body(get("/desk?order=priority", manager));
        assertThat(page.indexOf(id(weighty))).isPositive().isLessThan(page.indexOf(id(old)));
    }

    @Test
    void theListGoesOnPageByPageWithoutLeavingAnythingOut() {
        List<String> all = new ArrayList<>(List.of(id(first), id(second)));
        for (int i = 0; i < 28; i++) {
            all.add(id(town.report(home)));
        }
        rank.rankAll();
        String page = body(get("/desk/problems?sort=priority", manager));
        String after = page.substring(page.indexOf("after=") + 6);
        String next = body(get(
                "/desk/problems?sort=priority&after="
                        + after.substring(0, after.indexOf('"')).replace("%7E", "~"),
                manager));
        assertThat(all)
                .allSatisfy(id -> assertThat(
                                page.contains("problems/" + id + "\"") ^ next.contains("problems/" + id + "\""))
                        .isTrue());
    }

    @Test
    void theCheckFindsAScoreThatNobodyReckoned() {
        rank.rankAll();
        jdbc.sql("update problems.problem set priority = 999 where problem_id = ?")
                .param(first.problem().value())
                .update();
        assertThat(faults()).hasSize(1).allMatch(fault -> fault.contains(id(first)));
        rank.rankAll();
        assertThat(faults()).isEmpty();
    }

    @Test
    void everybodyReadsHowProblemsAreRanked() {
        assertThat(body(get("/ranking", null))).contains("مشکل‌ها چگونه مرتب می‌شوند", "۲۰ امتیاز");
        assertThat(body(get("/en/ranking", null))).contains("How problems are ranked", "20 points");
    }

    private void late(Received received, int days) {
        jdbc.sql("update problems.problem set due_on = ? where problem_id = ?")
                .params(LocalDate.now(clock).minusDays(days), received.problem().value())
                .update();
    }

    private int priority(Received received) {
        return jdbc.sql("select priority from problems.problem where problem_id = ?")
                .param(received.problem().value())
                .query(Integer.class)
                .single();
    }

    private List<String> faults() {
        List<String> found = new ArrayList<>();
        figures.stream()
                .filter(kept -> kept.name().equals("problems.priority"))
                .forEach(kept -> kept.recount(found::add));
        return found;
    }
}
