package org.mahalla.referrals.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.access.Role;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.testing.ReferralTown;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of the secretariat's list is asked for by where the one before it ended. */
class ReferralListTests extends AtTheDesk {
    @Autowired
    private ReferralTown referralTown;

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31.ID", "9999-99-99.ID", "2026-01-01.0", "nonsense", ""})
    void whatIsNoPlaceInTheListIsItsBeginning(String after) {
        Cookie officer = town.signInAbove(Role.OFFICER);
        Referral sent = referralTown.sent(referralTown.verified(home), referralTown.agency("utility", null), 10);
        String place = after.replace("ID", sent.id().text());
        String list = "/desk/referrals?band=later&agency=" + sent.agency().text() + "&after=" + place;
        assertThat(body(get(list, officer))).contains(sent.id().text());
        assertThat(get("/desk/visits?after=" + place, officer)).hasStatusOk();
    }
}
