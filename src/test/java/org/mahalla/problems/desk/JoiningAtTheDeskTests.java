package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;

/** A person at the desk joins what is the same, splits it again, and says what is not the same. */
class JoiningAtTheDeskTests extends AtTheDesk {
    private static final String PHONE = "+989121113344";

    @Test
    void whatMayBeTheSameIsSuggestedWithItsReasonAndJoined() {
        Received first = town.report(home);
        Received second = town.report(home);
        String page = DeskTown.body(get("/desk/problems/" + id(second), manager));
        assertThat(page).contains("شاید همین باشد", "همین موضوع", "هر دو از «");
        assertThat(DeskTown.body(get("/desk", manager))).contains("شاید همین باشد", "بپیوندد به این");
        assertThat(redirect(post(second, "/join", manager, Map.of("into", id(first)))))
                .endsWith("?done=join");
        assertThat(state(second)).isEqualTo(State.JOINED);
        String joined = DeskTown.body(get("/desk/problems/" + id(second), manager));
        assertThat(joined).contains("این گزارش با این مشکل پیگیری می‌شود", "/split");
        String root = DeskTown.body(get("/desk/problems/" + id(first), manager));
        assertThat(root)
                .contains("به این مشکل پیوسته است", "پس گرفتن پیوستن", "/desk/problems/" + id(second) + "/split");
    }

    @Test
    void splittingBringsItBackAndSendingTwiceDoesItOnce() {
        Received first = town.report(home);
        Received second = inHand();
        assertThat(post(first, "/checks", manager, Map.of())).hasStatus(303);
        String once = DeskTown.token();
        Map<String, String> sent = Map.of("into", id(first), "once", once);
        assertThat(post(second, "/join", manager, sent)).hasStatus(303);
        assertThat(post(second, "/join", manager, sent)).hasStatus(303);
        assertThat(entries(second, "join")).isEqualTo(1);
        assertThat(entries(first, "gather")).isEqualTo(1);
        assertThat(post(second, "/split", manager, Map.of())).hasStatus(303);
        assertThat(state(second)).isEqualTo(State.IN_HAND);
        assertThat(post(second, "/split", manager, Map.of())).hasStatus(422);
    }

    @Test
    void whatIsNotTheSameIsNotOfferedAgain() {
        Received first = town.report(home);
        Received second = town.report(home);
        assertThat(post(second, "/apart", manager, Map.of("into", id(first)))).hasStatus(303);
        assertThat(DeskTown.body(get("/desk/problems/" + id(second), manager))).doesNotContain("شاید همین باشد");
        assertThat(DeskTown.body(get("/desk/problems/" + id(first), manager))).doesNotContain("شاید همین باشد");
    }

    @Test
    void aNumberOfTheSameNeighbourhoodIsEnoughAndAStrangeOneIsRefused() {
        Received first = town.report(home);
        Received second = town.report(home);
        assertThat(DeskTown.body(post(second, "/join", manager, Map.of("into", "۹۹۹۹۹"))))
                .contains("چنین مشکلی در محله‌های شما نیست");
        String number = Integer.toString(problems.get(first.problem()).number());
        assertThat(post(second, "/join", manager, Map.of("into", number))).hasStatus(303);
        assertThat(state(second)).isEqualTo(State.JOINED);
    }

    @Test
    void nobodyJoinsToWhatTheyMayNotSee() {
        Neighbourhood other = town.neighbourhood();
        Received there = town.report(other);
        Received here = town.report(home);
        assertThat(post(here, "/join", manager, Map.of("into", id(there)))).hasStatus(422);
        assertThat(state(here)).isEqualTo(State.NEW);
        Cookie member = town.signIn(Role.MEMBER, home);
        Received second = town.report(home);
        assertThat(post(here, "/join", member, Map.of("into", id(second)))).hasStatus(404);
        assertThat(DeskTown.body(get("/desk/problems/" + id(here), member))).doesNotContain("/join");
    }

    @Test
    void theCodeOfAJoinedReportShowsTheRootAndItsReporterIsTold() {
        Received first = town.report(home);
        Received second = town.report(home, DeskTown.WORDS, PHONE, List.of());
        post(second, "/join", manager, Map.of("into", id(first)));
        post(first, "/checks", manager, Map.of());
        post(first, "/hold", manager, Map.of());
        assertThat(DeskTown.body(get("/track/" + second.code().digits(), null))).contains("در حال پیگیری");
        assertThat(news(second)).isEqualTo(2);
        assertThat(DeskTown.body(get("/problems/" + id(second), null)))
                .contains("این گزارش به مشکل دیگری پیوست", id(first));
        post(second, "/split", manager, Map.of());
        assertThat(news(second)).isEqualTo(2);
        assertThat(DeskTown.body(get("/track/" + second.code().digits(), null))).contains("در بازبینی");
    }

    @Test
    void whatIsHiddenStandsAloneAndTheUnreadJoinedToItStayToBeRead() {
        Received first = town.report(home);
        Received second = town.report(home);
        post(second, "/join", manager, Map.of("into", id(first)));
        assertThat(post(first, "/aside", manager, Map.of("as", "about_person"))).hasStatus(303);
        assertThat(get("/desk/problems/" + id(first), manager)).hasStatus(404);
        assertThat(state(second)).isEqualTo(State.NEW);
        assertThat(problems.get(second.problem()).sensitive()).isFalse();
        assertThat(get("/desk/problems/" + id(second), manager)).hasStatusOk();
        Received third = town.report(home);
        assertThat(DeskTown.body(get("/desk/problems/" + id(third), manager))).doesNotContain(id(first));
        assertThat(post(third, "/join", manager, Map.of("into", id(first)))).hasStatus(422);
    }

    private int news(Received received) {
        return jdbc.sql("select count(*) from platform.notice where purpose = 'problem-moved' and key like ?")
                .param("problem-moved:sms:" + received.report().text() + ":%")
                .query(Integer.class)
                .single();
    }
}
