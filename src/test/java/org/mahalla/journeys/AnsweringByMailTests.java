package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.replies.ArrivingMail;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.testing.ReferralTown;
import org.springframework.beans.factory.annotation.Autowired;

/** An official answers by e-mail from home: the secretariat finds the message, attaches and reads it, and residents see it. */
@JourneyTest
class AnsweringByMailTests {
    private static final String SUBJECT = "پاسخ از رایانامهٔ خانه";
    private static final String WORDS = "یازده چراغ کوچه را دیروز عوض کردیم";

    @TempDir
    private Path folder;

    private final World world;
    private final DeskTown desk;
    private final ReferralTown town;
    private final ArrivingMail mail;

    @Autowired
    AnsweringByMailTests(World world, DeskTown desk, ReferralTown town, ArrivingMail mail) {
        this.world = world;
        this.desk = desk;
        this.town = town;
        this.mail = mail;
    }

    @Test
    void fromTheQueueToThePublicPage() {
        Problem problem = town.verified(desk.neighbourhood());
        AgencyId agency = town.agency("utility", null);
        Referral sent = town.sent(problem, agency, 10);
        mail.arrives(folder, sent.id(), "somebody@home.example", SUBJECT, WORDS);
        Cookie officer = desk.signInAbove(Role.OFFICER);
        try (Visitor secretary = Visitor.withoutScript(world).carrying(officer)) {
            secretary.open("/desk/referrals");
            secretary.tap("main a[href$='/desk/referrals/mail']");
            secretary.tap("table a:has-text('" + SUBJECT + "')");
            assertThat(secretary.page().locator("main").innerText()).contains(WORDS, "نشانی فرستنده شناخته نیست");
            secretary.tap("form[action$='/attach'] button");
            assertThat(secretary.path()).contains(sent.id().text());
            secretary.tap("button[name=as][value=done]");
            assertThat(secretary.page().locator("textarea#accept").inputValue()).isEqualTo(WORDS);
            secretary.tap("form[action$='/accept'] button");
            assertThat(secretary.path()).endsWith("?done=accept");
        }
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open("/problems/" + problem.id().text());
            assertThat(resident.page().content()).contains(WORDS).doesNotContain("somebody@home.example");
        }
    }

    @Test
    void everyPageOfItCanBeReadByEverybody() {
        Looked looked = new Looked();
        Referral sent = town.sent(town.verified(desk.neighbourhood()), town.agency("utility", null), 10);
        mail.arrives(folder, sent.id(), "somebody@home.example", SUBJECT + " ۲", WORDS);
        try (Visitor visitor = Visitor.atTheDesk(world).carrying(desk.signInAbove(Role.OFFICER))) {
            for (String language : List.of("", "/en")) {
                looked.at(visitor, language + "/desk/referrals");
                looked.at(visitor, language + "/desk/referrals/mail");
                looked.at(visitor, language + "/desk/referrals/mail?show=aside");
                looked.at(visitor, language + "/desk/referrals/mail?show=joined");
                looked.at(visitor, language + "/desk/referrals/mail");
                visitor.page()
                        .locator("table a:has-text('" + SUBJECT + " ۲')")
                        .first()
                        .click();
                looked.here(visitor, "a message that waits");
                visitor.page().locator("form[action$='/aside'] button").click();
                looked.here(visitor, "set aside without a reason");
            }
            visitor.page().locator("form[action$='/attach'] button").first().click();
            looked.here(visitor, "a reply to be read");
            visitor.open("/desk/referrals/" + sent.id().text());
            looked.here(visitor, "a reply to be read, again");
        }
        looked.nothingIsWrong(1);
    }
}
