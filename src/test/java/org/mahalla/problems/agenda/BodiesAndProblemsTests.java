package org.mahalla.problems.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.councils.clusters.Demands;
import org.mahalla.councils.clusters.Firm;
import org.mahalla.councils.clusters.Firms;
import org.mahalla.councils.clusters.JoinCluster;
import org.mahalla.councils.clusters.MakeDemand;
import org.mahalla.councils.meetings.Agendas;
import org.mahalla.councils.meetings.Item;
import org.mahalla.councils.meetings.Meeting;
import org.mahalla.councils.meetings.PlanMeeting;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.PlaceName;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What clusters demand becomes a problem; groups see what is open on their topic in all their places. */
@MahallaTest
class BodiesAndProblemsTests {
    private static final String LAMP = "lamp-out";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private CouncilTown town;

    @Autowired
    private FoundBody foundBody;

    @Autowired
    private Bodies bodies;

    @Autowired
    private JoinCluster joinCluster;

    @Autowired
    private MakeDemand makeDemand;

    @Autowired
    private Firms firms;

    @Autowired
    private Demands demands;

    @Autowired
    private Problems problems;

    @Autowired
    private TakeStep steps;

    @Autowired
    private HighestProblems highest;

    @Autowired
    private PlanMeeting planMeeting;

    @Autowired
    private Agendas agendas;

    private Neighbourhood home;
    private Neighbourhood other;
    private Viewer manager;
    private Body cluster;

    @BeforeEach
    void aCluster() {
        home = town.neighbourhood();
        other = town.neighbourhood();
        manager = town.viewer(Role.MANAGER, home);
        cluster = found(BodyKind.CLUSTER, null);
    }

    @Test
    void firmsJoinWithASeatInMeetingsAndLeaveAgain() {
        Cookie desk = town.signIn(Role.SECRETARY, home);
        String address = "/desk/bodies/" + cluster.id().text() + "/firms";
        assertThat(post(address, desk, "name", "نان سنگک", "trade", "", "agreed", "yes"))
                .hasStatus(422);
        assertThat(post(address, desk, "name", "نان سنگک بلوار", "trade", "نانوایی"))
                .as("without the firm's word its name stays here")
                .hasStatus(422)
                .bodyText()
                .contains("با پذیرش خودش");
        assertThat(post(address, desk, "name", "نان سنگک بلوار", "trade", "نانوایی", "agreed", "yes"))
                .hasStatus3xxRedirection();
        assertThat(post(address, desk, "name", "نان سنگک بلوار", "trade", "نانوایی", "agreed", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("با این نام عضو است");
        assertThat(browser.get().uri("/bodies/" + cluster.id().text()))
                .bodyText()
                .contains("نان سنگک بلوار", "نانوایی");
        Firm firm = firms.of(cluster.id()).getFirst();
        assertThat(post(address + "/" + CompactId.encode(firm.id()) + "/leave", desk))
                .hasStatus3xxRedirection();
        assertThat(firms.of(cluster.id())).isEmpty();
        assertThat(browser.get().uri("/bodies/" + cluster.id().text()))
                .bodyText()
                .doesNotContain("نان سنگک");
        assertThat(browser.get().uri(address).cookie(town.signIn(Role.SECRETARY, other)))
                .hasStatus(404);
    }

    @Test
    void aDemandIsAProblemThatTheClusterShowsWithItsState() {
        joinCluster.join(cluster, "یخ‌سازی شرق", "سردخانه");
        Cookie desk = town.signIn(Role.MANAGER, home);
        String address = "/desk/bodies/" + cluster.id().text() + "/demands";
        assertThat(post(address, desk, "words", "کوتاه"))
                .hasStatus(422)
                .bodyText()
                .contains("محله را انتخاب کنید", "کوتاه");
        String firm = CompactId.encode(firms.of(cluster.id()).getFirst().id());
        String token =
                "11111111-2222-3333-4444-" + home.id().text().substring(0, 12).replaceAll("[^0-9a-f]", "a");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(
                            address,
                            desk,
                            "token",
                            token,
                            "where",
                            home.id().text(),
                            "topic",
                            LAMP,
                            "words",
                            "چراغ‌های راستهٔ کارگاه‌ها همه خاموش است",
                            "firm",
                            firm))
                    .hasStatus3xxRedirection();
        }
        assertThat(demands.of(cluster.id())).as("sent twice is demanded once").hasSize(1);
        Problem problem = problem(demands.of(cluster.id()).getFirst().subject());
        assertThat(problem.neighbourhood()).isEqualTo(home.id());
        assertThat(browser.get().uri("/bodies/" + cluster.id().text()))
                .bodyText()
                .contains("/problems/" + problem.id().text(), "خواستهٔ یک شرکت")
                .doesNotContain("راستهٔ کارگاه‌ها");
        steps.by(manager, problem, "verify", null, Map.of());
        steps.by(manager, problem, "take_in_hand", null, Map.of());
        assertThat(browser.get().uri("/en/bodies/" + cluster.id().text()))
                .bodyText()
                .contains("In hand", "demanded by one firm");
    }

    @Test
    void aWorkingGroupSeesItsTopicInAllItsPlacesAndNothingElse() {
        Body group = found(BodyKind.WORKING_GROUP, LAMP);
        foundBody.reach(Viewer.operator(), group, other.path());
        Body wide = bodies.find(group.id()).orElseThrow();
        Problem here = verified(home, LAMP);
        Problem there = verified(other, LAMP);
        verified(home, "full-bin");
        assertThat(highest.proposed(wide.remit(), town.today(), 9, Language.FA).stream()
                        .map(AgendaSource.Proposed::subject))
                .containsExactlyInAnyOrder(
                        "problem:" + here.id().text(), "problem:" + there.id().text());
        assertThat(browser.get().uri("/bodies/" + group.id().text()))
                .bodyText()
                .contains(
                        "/problems/" + here.id().text(),
                        "/problems/" + there.id().text());
        Meeting meeting =
                planMeeting.plan(town.viewer(Role.SECRETARY, home), wide, town.today(), LocalTime.NOON, "مدرسه");
        List<Item> agenda = agendas.of(meeting.id());
        assertThat(agenda).hasSize(2);
        assertThat(agenda.getFirst().title(Language.EN))
                .isNotEqualTo(agenda.getFirst().title(Language.FA));
        assertThat(agenda.getFirst().title(Language.EN)).doesNotContain("چراغ");
    }

    @Test
    void aHeadquartersOfACityLooksAtAllItsNeighbourhoods() {
        Problem problem = verified(home, LAMP);
        Body headquarters = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.HEADQUARTERS,
                        new org.mahalla.shared.PlacePath("xcouncil"),
                        new PlaceName("قرارگاه شهر", "Headquarters"),
                        null,
                        List.of("member"),
                        town.today()));
        assertThat(highest.proposed(headquarters.remit(), town.today(), 200, Language.EN).stream()
                        .map(AgendaSource.Proposed::subject))
                .contains("problem:" + problem.id().text());
        assertThat(browser.get().uri("/bodies/" + headquarters.id().text())).hasStatusOk();
    }

    private Problem verified(Neighbourhood where, String topic) {
        Viewer own = town.viewer(Role.MANAGER, where);
        Body maker = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.CLUSTER,
                        where.path(),
                        new PlaceName("خوشه", "Cluster"),
                        null,
                        List.of(),
                        town.today()));
        joinCluster.join(maker, "شرکت آزمون", "کار");
        String subject = makeDemand.make(
                own,
                maker,
                new MakeDemand.NewDemand(
                        where.id().text() + topic,
                        where.id(),
                        topic,
                        "اینجا چیزی درست نیست و باید دیده شود",
                        firms.of(maker.id()),
                        Language.FA));
        steps.by(own, problem(subject), "verify", null, Map.of());
        return problem(subject);
    }

    private Problem problem(String subject) {
        return problems.get(ProblemId.of(subject.substring("problem:".length())).orElseThrow());
    }

    private Body found(BodyKind kind, @org.jspecify.annotations.Nullable String topic) {
        return foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        kind, home.path(), new PlaceName("نهاد آزمون", "Test body"), topic, List.of(), town.today()));
    }

    private MvcTestResult post(String address, Cookie who, String... params) {
        var request = browser.post().uri(address).with(csrf()).cookie(who);
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
