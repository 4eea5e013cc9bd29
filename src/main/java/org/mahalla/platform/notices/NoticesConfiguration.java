package org.mahalla.platform.notices;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.mahalla.platform.notices.NoticeSettings.EmailWay;
import org.mahalla.platform.notices.NoticeSettings.SmsWay;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticesConfiguration {
    @Bean
    Mailbox mailbox(@Value("${mahalla.data:data}") Path data, Clock clock) {
        return new Mailbox(data, clock);
    }

    @Bean
    Notices notices(
            NamedParameterJdbcOperations jdbc,
            Sealer sealer,
            NoticeSettings settings,
            Mailbox mailbox,
            ObjectProvider<JavaMailSender> mail,
            Clock clock) {
        var sms = settings.sms() == SmsWay.HTTP ? http(settings) : mailbox;
        var email = settings.email() == EmailWay.SMTP ? smtp(settings, mail.getObject()) : mailbox;
        return new Notices(new Outbox(jdbc, sealer), Map.of(Channel.SMS, sms, Channel.EMAIL, email), mailbox, clock);
    }

    private static Carrier http(NoticeSettings settings) {
        return new HttpSmsCarrier(
                Objects.requireNonNull(settings.gateway(), "mahalla.notices.gateway.url is needed for sms=http"));
    }

    /** Mail servers that never answer must not hold a round: the library's own default is to wait for ever. */
    private static Carrier smtp(NoticeSettings settings, JavaMailSender server) {
        if (server instanceof JavaMailSenderImpl open) {
            for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                open.getJavaMailProperties().putIfAbsent("mail.smtp." + wait, "10000");
            }
        }
        return new SmtpCarrier(server, new EmailAddress(settings.sender()));
    }
}
