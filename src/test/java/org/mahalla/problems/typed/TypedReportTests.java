package org.mahalla.problems.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reports typed for somebody who telephones or stands there. */
class TypedReportTests extends AtTheDesk {
    @Test
    void theDeskAsksTheTopicsOwnQuestionsAndSpeaksOfTheCaller() {
        Map<String, String> said = new java.util.HashMap<>(Map.of(
                "neighbourhood",
                home.id().text(),
                "channel",
                "counter",
                "topic",
                "lamp-out",
                "text",
                "چند چراغ کوچه خاموش است",
                "once",
                DeskTown.token()));
        MvcTestResult asks = postTo("/desk/reports/new", manager, said);
        assertThat(asks).hasStatusOk();
        assertThat(body(asks)).contains("چند چراغ خاموش است؟", "چند چراغ کوچه خاموش است", "خبر به گوینده");
        said.put("asked", "lamp-out");
        said.put("answer-lamp-count", "few");
        assertThat(postTo("/desk/reports/new", manager, said)).hasStatus(303);
        String list = body(get("/desk/problems", manager));
        String problem = list.replaceAll("(?s).*href=\"(/desk/problems/[a-z0-9]{26})\".*", "$1");
        assertThat(body(get(problem, manager))).contains("چند چراغ خاموش است؟ دو تا پنج");
    }

    @Test
    void theDeskTypesAReportAndReadsTheCodeOut() {
        Map<String, String> said = Map.of(
                "neighbourhood",
                home.id().text(),
                "channel",
                "telephone",
                "topic",
                town.topic().code(),
                "text",
                "زنگ زد و گفت آب قطع است",
                "once",
                DeskTown.token(),
                "asked",
                town.topic().code());
        String first = redirect(postTo("/desk/reports/new", manager, said));
        assertThat(redirect(postTo("/desk/reports/new", manager, said))).isEqualTo(first);
        assertThat(body(get(first, manager))).contains("این کد را برایش بخوانید");
        assertThat(get(first, town.signIn(Role.SECRETARY, home))).hasStatus(404);
        assertThat(body(get("/desk", manager))).contains("زنگ زد و گفت آب قطع است");
        MvcTestResult elsewhere = postTo("/desk/reports/new", town.signIn(Role.MANAGER, town.neighbourhood()), said);
        assertThat(elsewhere).hasStatus(422);
        assertThat(body(elsewhere)).contains("یکی از محله‌های خودتان را برگزینید", "زنگ زد و گفت آب قطع است");
    }
}
