package org.mahalla.problems.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;

/** Who left a contact is told of each step once, in the language of the report. */
class ReporterNewsTests extends AtTheDesk {
    private static final String PHONE = "+989121112255";

    @Test
    void eachStepIsToldOnce() {
        Received received = town.report(home, DeskTown.WORDS, PHONE, List.of());
        assertThat(news(received)).isZero();
        twice(received, "/checks", Map.of());
        assertThat(news(received)).isEqualTo(1);
        twice(received, "/hold", Map.of("holder", "کارگروه عمران"));
        assertThat(news(received)).isEqualTo(2);
        twice(received, "/solved", Map.of("solved", "چراغ‌ها عوض شد"));
        assertThat(news(received)).as("of solved one is asked, not told").isEqualTo(2);
        assertThat(asked(received)).isEqualTo(1);
    }

    @Test
    void whatIsSetAsideAndWhoLeftNoContactGetNoNews() {
        Received aside = town.report(home, DeskTown.WORDS, PHONE, List.of());
        twice(aside, "/aside", Map.of("as", "about_person"));
        assertThat(news(aside)).isZero();
        Received silent = town.report(home);
        twice(silent, "/checks", Map.of());
        assertThat(news(silent)).isZero();
    }

    @Test
    void anAnswerBeforeTheCheckIsReadByTheCodeAndLaterByEverybody() {
        Received received = town.report(home, DeskTown.WORDS, PHONE, List.of());
        String desk = "/desk/problems/" + id(received);
        assertThat(DeskTown.body(get(desk, manager))).contains("همه آن را پس از تأیید مشکل می‌خوانند");
        String done = redirect(post(received, "/answers", manager, Map.of("answer", "فردا می‌آییم")));
        assertThat(DeskTown.body(get(done, manager))).contains("اکنون گوینده آن را با کد می‌خواند");
        String track = "/track/" + received.code().digits();
        assertThat(DeskTown.body(get(track, null))).contains("فردا می‌آییم");
        assertThat(DeskTown.body(get("/problems/" + id(received), null))).doesNotContain("فردا می‌آییم");
        post(received, "/checks", manager, Map.of());
        assertThat(DeskTown.body(get("/problems/" + id(received), null))).contains("فردا می‌آییم");
    }

    private void twice(Received received, String path, Map<String, String> typed) {
        Map<String, String> sent = new java.util.HashMap<>(typed);
        sent.put("once", DeskTown.token());
        assertThat(post(received, path, manager, sent)).hasStatus(303);
        assertThat(post(received, path, manager, sent)).hasStatus(303);
    }

    private int asked(Received received) {
        return jdbc.sql("select count(*) from platform.notice where purpose = 'closing-ask' and key like ?")
                .param("closing-ask:" + id(received) + ":%")
                .query(Integer.class)
                .single();
    }

    private int news(Received received) {
        return jdbc.sql("select count(*) from platform.notice where purpose = 'problem-moved' and key like ?")
                .param("problem-moved:sms:" + received.report().text() + ":%")
                .query(Integer.class)
                .single();
    }
}
