package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.Unpacked;
import org.mahalla.shared.TerritoryId;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What may be the same is offered to anybody who reports: nothing may be learned there of what is hidden, set aside or
 * unread, nor by naming its id where a problem can be seen too, joined or said to be broken again.
 */
class SuggestionsLeakNothingTests extends AtTheDesk {
    private static final String CANARY = "قناریکبود";
    private static final String SAID = "چهار چراغ کوچه خاموش است و بچه‌ها در تاریکی می‌مانند";
    private static final String WORDS = CANARY + " " + SAID;
    private static final String PHONE = "+989121116677";
    private static final Pattern TOKEN = Pattern.compile("/report/([^/]+)/");

    @Test
    void whatIsHiddenIsNotOfferedAndCannotBeChosen() throws IOException {
        for (String reason : List.of("about_person", "about_council", "spam", "")) {
            aNeighbourhoodWithAManager();
            Received hidden = reason.isEmpty() ? above() : aside(reason);
            String next = said();
            String token = token(next);
            assertThat(next).as("nothing to offer").endsWith("/contact");
            assertThat(similar(token, id(hidden))).doesNotContain(id(hidden), CANARY);
            postAs(token, "/contact", Map.of("phone", ""));
            assertThat(joinedTo(hidden)).isZero();
        }
    }

    @Test
    void whatIsHiddenAfterItWasChosenIsNotNamedAndNotJoined() throws IOException {
        Received open = town.report(home, WORDS, PHONE, List.of());
        String token = token(said());
        similar(token, id(open));
        assertThat(post(open, "/aside", manager, Map.of("as", "about_person"))).hasStatus(303);
        assertThat(Unpacked.text(get("/report/" + token + "/contact", null))).doesNotContain(id(open), CANARY);
        postAs(token, "/contact", Map.of("phone", ""));
        assertThat(joinedTo(open)).isZero();
    }

    @Test
    void ofWhatNobodyHasReadOnlyTopicAndPlaceAreOffered() throws IOException {
        Received unread = town.report(
                home, WORDS, PHONE, List.of(intake.accept(png()).find().orElseThrow()));
        ProblemPhoto photo = photos.of(unread.problem()).getFirst();
        String next = said();
        assertThat(next).endsWith("/similar");
        String offered = Unpacked.text(get(next, null));
        assertThat(offered)
                .contains(id(unread))
                .doesNotContain(CANARY, "تاریکی", photo.id().text(), "/photos/");
        assertThat(get("/photos/" + photo.id().text() + "-small.jpg", null)).hasStatus(404);
    }

    @Test
    void wordsThatWereTakenBackAreNotOffered() {
        Received received = town.report(home, WORDS, PHONE, List.of());
        post(received, "/text", manager, Map.of("title", CANARY, "body", WORDS));
        post(received, "/aside", manager, Map.of("as", "about_person"));
        problems.setAside(received.problem(), null, false);
        assertThat(Unpacked.text(get("/report/" + token(said()) + "/similar", null)))
                .doesNotContain(CANARY);
    }

    @Test
    void theRoutesOfWhatIsHiddenAnswerAsIfItHadNeverBeen() throws IOException {
        String nothing = new ProblemId(ids.next(home.id().territory())).text();
        for (Received hidden : List.of(aside("about_person"), aside("about_council"), aside("spam"), above())) {
            for (String path : List.of("/support", "/again", "/dispute")) {
                String once = "abcdefghijklmnopqrstuvwxyz";
                Map<String, String> typed = Map.of("reason", CANARY, "words", CANARY, "once", once);
                MvcTestResult of = postOpen("/problems/" + id(hidden) + path, typed);
                assertThat(of).as(path).hasStatus(404);
                assertThat(plain(of, id(hidden)))
                        .isEqualTo(plain(postOpen("/problems/" + nothing + path, typed), nothing));
            }
            assertThat(get("/problems/" + id(hidden) + "/again", null)).hasStatus(404);
            assertThat(Unpacked.text(get("/follow?problem=" + id(hidden), null)))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void theDeskOfAnotherPlaceSeesAndJoinsNothingOfIt() {
        Received here = town.report(home, WORDS, PHONE, List.of());
        Neighbourhood other = town.neighbourhood();
        Received there = town.report(other, WORDS, PHONE, List.of());
        var stranger = town.signIn(Role.MANAGER, other);
        assertThat(Unpacked.text(get("/desk/problems/" + id(there), stranger))).doesNotContain(id(here));
        assertThat(Unpacked.text(get("/desk", stranger))).doesNotContain(id(here));
        assertThat(post(there, "/join", stranger, Map.of("into", id(here)))).hasStatus(422);
        assertThat(post(here, "/join", stranger, Map.of("into", id(there)))).hasStatus(404);
        assertThat(post(here, "/split", stranger, Map.of())).hasStatus(404);
        assertThat(post(there, "/apart", stranger, Map.of("into", id(here)))).hasStatus(404);
        assertThat(post(here, "/join", manager, Map.of("into", id(there)))).hasStatus(422);
        assertThat(state(here)).isEqualTo(State.NEW);
        assertThat(state(there)).isEqualTo(State.NEW);
    }

    @Test
    void whoMayNotJoinIsToldThatThereIsNothing() {
        Received first = town.report(home, WORDS, PHONE, List.of());
        Received second = town.report(home, WORDS, PHONE, List.of());
        for (Role role : List.of(Role.MEMBER, Role.GROUP_LEAD, Role.OFFICER, Role.ANALYST, Role.REVIEWER)) {
            var cookie = town.signIn(role, home);
            for (String path : List.of("/join", "/apart", "/split")) {
                assertThat(post(second, path, cookie, Map.of("into", id(first)))
                                .getResponse()
                                .getStatus())
                        .as(role + path)
                        .isIn(403, 404);
            }
        }
        assertThat(post(second, "/join", new jakarta.servlet.http.Cookie("none", "1"), Map.of("into", id(first)))
                        .getResponse()
                        .getStatus())
                .as("not signed in")
                .isIn(302, 303, 401);
        assertThat(state(second)).isEqualTo(State.NEW);
    }

    @Test
    void anIdOfAnotherTerritoryJoinsNothing() {
        Received here = town.report(home, WORDS, PHONE, List.of());
        TerritoryId elsewhere = new TerritoryId(home.id().territory().value() + 1);
        String strange = new ProblemId(ids.next(elsewhere)).text();
        assertThat(post(here, "/join", manager, Map.of("into", strange))).hasStatus(422);
        assertThat(postOpen("/problems/" + strange + "/support", Map.of())).hasStatus(404);
        assertThat(state(here)).isEqualTo(State.NEW);
    }

    private Received aside(String reason) {
        Received received = town.report(home, WORDS, PHONE, List.of());
        assertThat(post(received, "/aside", manager, Map.of("as", reason))).hasStatus(303);
        return received;
    }

    private Received above() {
        return town.report(home, WORDS, PHONE, true);
    }

    /** Steps 1 and 2 of the same words at the same place; where the third leads. */
    private String said() {
        String what = redirect(postOpen(
                "/report",
                Map.of(
                        "neighbourhood",
                        home.id().text(),
                        "latitude",
                        Double.toString(home.centre().latitude()),
                        "longitude",
                        Double.toString(home.centre().longitude()),
                        "place",
                        "")));
        return redirect(postOpen(
                what, Map.of("area", town.topic().area(), "topic", town.topic().code(), "text", SAID)));
    }

    /** Chooses that id, offered or not, and gives what the step says then. */
    private String similar(String token, String id) {
        MvcTestResult chosen = postAs(token, "/similar", Map.of("same", id));
        assertThat(chosen).hasStatus(303);
        return Unpacked.text(chosen) + Unpacked.text(get("/report/" + token + "/similar", null));
    }

    private MvcTestResult postAs(String token, String step, Map<String, String> typed) {
        return postOpen("/report/" + token + step, typed);
    }

    private MvcTestResult postOpen(String path, Map<String, String> typed) {
        var request = web.post().uri(path).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String token(String next) {
        Matcher found = TOKEN.matcher(next);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int joinedTo(Received root) {
        return jdbc.sql("select count(*) from problems.problem where joined_to = ?")
                .param(root.problem().value())
                .query(Integer.class)
                .single();
    }
}
