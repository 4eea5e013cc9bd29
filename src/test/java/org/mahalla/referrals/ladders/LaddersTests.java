package org.mahalla.referrals.ladders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.testing.Everywhere;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.referrals.secretariats.Rungs;
import org.mahalla.referrals.testing.ReferralTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ladder of a secretariat is data: administrators of the whole change it, and the next climb goes by it. */
class LaddersTests extends AtTheDesk {
    private static final String PARLIAMENT = "/admin/secretariats/parliament/ladder";

    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private People people;

    @Autowired
    private Everywhere everywhere;

    @Autowired
    private Rungs rungs;

    @Autowired
    private Ladder ladder;

    @Autowired
    private OwnSecretariats own;

    private Cookie administrator;
    private List<Rungs.Rung> before;

    @BeforeEach
    void anAdministratorOfTheWhole() {
        administrator = everywhere.signIn(Role.ADMINISTRATOR);
        before = rungs.of("parliament");
    }

    @AfterEach
    void theLadderOfBefore() {
        rungs.replace("parliament", before);
    }

    @Test
    void aNewLadderCountsFromTheNextClimb() {
        AgencyId asked = referralTown.agency("parliament", null);
        AgencyId speaker = referralTown.agency("parliament", null);
        assertThat(save(administrator, List.of(speaker.text()), List.of("۱۲"), "آیین‌نامهٔ تازه"))
                .hasStatus(303);
        assertThat(ladder.now().next("parliament", 0, asked, null)).hasValueSatisfying(rung -> {
            assertThat(rung.to()).isEqualTo(speaker);
            assertThat(rung.days()).isEqualTo(12);
        });
        assertThat(jdbc.sql("select count(*) from access.trail where subject = 'ladder:parliament'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(body(get("/admin/secretariats", administrator))).contains("۱۲");
    }

    @Test
    void wrongDaysAndAMissingReasonKeepWhatWasTyped() {
        MvcTestResult wrong = save(administrator, List.of("", ""), List.of("۷", "۹۹۹"), "");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("۹۹۹", "دلیل را بنویسید");
        assertThat(rungs.of("parliament")).isEqualTo(before);
    }

    @Test
    void whoIsNotOfTheWholeOnlyReads() {
        Cookie local = town.signIn(Role.ADMINISTRATOR, home);
        assertThat(body(get("/admin/secretariats", local))).contains("مدیرِ همهٔ سامانه");
        assertThat(save(local, List.of(""), List.of("5"), "می‌خواهم")).hasStatus(422);
        assertThat(rungs.of("parliament")).isEqualTo(before);
        assertThat(get("/admin/secretariats", manager)).hasStatus(404);
    }

    @Test
    void anOfficerIsPutIntoASecretariatAndOutOfIt() {
        AccountId officer = people.with(Role.OFFICER, DeskTown.ABOVE);
        String path = "/admin/secretariats/officers/" + officer.text();
        assertThat(web.post().uri(path).cookie(administrator).with(csrf()).param("in", "judiciary", "nowhere"))
                .hasStatus(303);
        assertThat(own.of(officer)).containsExactly("judiciary");
        assertThat(web.post().uri(path).cookie(administrator).with(csrf())).hasStatus(303);
        assertThat(own.of(officer)).isEmpty();
        assertThat(web.post()
                        .uri("/admin/secretariats/officers/" + people.nobody().text())
                        .cookie(administrator)
                        .with(csrf()))
                .hasStatus(404);
    }

    private MvcTestResult save(Cookie who, List<String> to, List<String> days, String reason) {
        return web.post()
                .uri(PARLIAMENT)
                .cookie(who)
                .with(csrf())
                .param("to", to.toArray(String[]::new))
                .param("days", days.toArray(String[]::new))
                .param("reason", reason)
                .exchange();
    }
}
