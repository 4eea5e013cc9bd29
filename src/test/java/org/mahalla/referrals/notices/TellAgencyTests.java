package org.mahalla.referrals.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has a referral is told of each step once, with a link of their own. */
@MahallaTest
class TellAgencyTests {
    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsSentAndRemindedReachesTheOfficeByMail() {
        AgencyId agency = town.agency("utility", null);
        town.reached(agency, Channel.EMAIL, "power@example.org");
        Referral sent = town.sent(town.verified(desk.neighbourhood()), agency, 10);
        assertThat(told(sent.id())).isOne();
        steps.by(town.officer(), sent, "remind", null, java.util.Map.of());
        assertThat(told(sent.id())).isEqualTo(2);
        steps.by(town.officer(), referrals.get(sent.id()), "note", "برای خودمان", java.util.Map.of());
        assertThat(told(sent.id())).isEqualTo(2);
    }

    @Test
    void anOfficeWithoutMailOrPhoneIsWrittenToOnPaper() {
        AgencyId agency = town.agency("utility", null);
        town.reached(agency, Channel.LETTER, "قم، خیابان آزمایش، پلاک ۱");
        assertThat(told(town.sent(town.verified(desk.neighbourhood()), agency, 10)
                        .id()))
                .isZero();
    }

    private int told(ReferralId id) {
        return jdbc.sql("select count(*) from platform.notice where key like ?")
                .param("referral:" + id.text() + ":%")
                .query(Integer.class)
                .single();
    }
}
