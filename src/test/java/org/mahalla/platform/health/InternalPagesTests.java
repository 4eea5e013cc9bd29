package org.mahalla.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MahallaTest
class InternalPagesTests {
    @Autowired
    WebEndpointsSupplier pages;

    @Autowired
    HealthEndpoint health;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Notices notices;

    @Autowired
    Mailbox mailbox;

    @Autowired
    PhotoIntake photos;

    @Test
    void showsHealthAndMetricsAndNothingElse() {
        assertThat(pages.getEndpoints())
                .extracting(page -> page.getEndpointId().toString())
                .containsExactlyInAnyOrder("health", "prometheus");
    }

    @Test
    void tellsStrangersNoFigures() {
        assertThat(browser.get().uri("/internal/prometheus")).hasStatus4xxClientError();
        assertThat(browser.get().uri("/internal/health"))
                .bodyText()
                .doesNotContain("components", "details", "Megabytes");
    }

    @Test
    void isWellWithItsDatabaseFolderAndTimeline() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        for (var part : new String[] {"db", "dataFolderHealth", "timelineHealth"}) {
            assertThat(health.healthForPath(part)).as(part).isNotNull();
        }
    }

    @Test
    void carriesNoticesIntoTheMailboxByDefault() {
        var number = new PhoneNumber("+989123456789");
        notices.send(Notice.sms("internal-pages", "test", number, Language.EN, "Your report has arrived."));
        assertThat(notices.sendWaiting().sent()).isPositive();
        assertThat(mailbox.newest(5)).extracting("text").contains("Your report has arrived.");
        assertThat(photos.accept(new byte[0]).isAccepted()).isFalse();
    }
}
