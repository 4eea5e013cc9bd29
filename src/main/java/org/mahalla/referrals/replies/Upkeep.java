package org.mahalla.referrals.replies;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;
import org.mahalla.referrals.mail.Mailboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches mail each minute, where there is a mailbox, and forgets what was settled long ago. */
@Configuration(value = "referralReplies", proxyBeanMethods = false)
class Upkeep {
    static final String KEEP = "mail.keep";
    static final int KEPT_DAYS = 90;
    private static final int LEAST = 7;
    private static final int MOST = 730;

    @Bean
    static SettingGroup mailSettingGroup() {
        return new SettingGroup("mail", 45, List.of(Setting.days(KEEP, KEPT_DAYS, LEAST, MOST)));
    }

    @Bean
    static Every fetchMailRound(Mailboxes mailboxes, FetchMail fetch) {
        return new Every("referrals-mail", Duration.ofMinutes(1), () -> fetch.round(mailboxes));
    }

    @Bean
    static Every forgetOldMails(Mails mails, Settings settings, Clock clock) {
        return new Every(
                "referrals-mail-forget",
                Duration.ofDays(1),
                () -> mails.forgetBefore(LocalDate.now(clock).minusDays(settings.number(KEEP, KEPT_DAYS))));
    }
}
