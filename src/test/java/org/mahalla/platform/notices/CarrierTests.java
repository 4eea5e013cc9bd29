package org.mahalla.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.platform.notices.NoticeSettings.Gateway;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CarrierTests {
    private static final String TEXT = "گزارش شما رسید.\n«کوچهٔ یخچال قاضی» \"\\ & {to}";
    private static final String JSON = "application/json";

    @TempDir
    Path data;

    @Test
    void postsAnSmsWithEveryValueEscaped() throws Exception {
        try (var provider = new FakeGateway()) {
            var template = "{\"to\":\"{to}\",\"all\":\"{international}\",\"text\":\"{text}\"}";
            new HttpSmsCarrier(gateway(provider.url(), "POST", JSON, template)).carry(sms());
            var call = provider.calls.getFirst();
            assertThat(call.key()).isEqualTo("secret");
            assertThat(call.body())
                    .isEqualTo("{\"to\":\"09123456789\",\"all\":\"+989123456789\","
                            + "\"text\":\"گزارش شما رسید.\\n«کوچهٔ یخچال قاضی» \\\"\\\\ & {to}\"}");
        }
    }

    @Test
    void sendsAnSmsInAQuery() throws Exception {
        try (var provider = new FakeGateway()) {
            var url = provider.url() + "?receptor={to}&message={text}";
            new HttpSmsCarrier(gateway(url, "GET", JSON, "")).carry(sms());
            assertThat(provider.calls.getFirst().query())
                    .startsWith("receptor=09123456789&message=%DA%AF")
                    .endsWith("+%22%5C+%26+%7Bto%7D");
        }
    }

    @Test
    void tellsPassingFromLastingFailures() throws Exception {
        try (var provider = new FakeGateway()) {
            var carrier = new HttpSmsCarrier(gateway(provider.url(), "POST", JSON, "{text}"));
            for (int status : new int[] {503, 429, 500}) {
                provider.answer = status;
                assertThat(failure(carrier, sms()).hopeless()).isFalse();
            }
            for (int status : new int[] {302, 400, 401}) {
                provider.answer = status;
                var failure = failure(carrier, sms());
                assertThat(failure.hopeless()).isTrue();
                assertThat(failure.code()).isEqualTo("http-" + status);
            }
            assertThat(provider.calls).as("no redirect is followed").hasSize(6);
        }
    }

    @Test
    void showsAWrongGatewayAtTheStart() {
        assertThatThrownBy(() -> new HttpSmsCarrier(gateway("not an address", "POST", JSON, "{text}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(gateway("http://127.0.0.1/?key=secret", "GET", JSON, "").toString())
                .doesNotContain("secret");
    }

    @Test
    void waitsForAProviderThatIsAway() {
        var carrier = new HttpSmsCarrier(gateway("http://127.0.0.1:1/send", "POST", JSON, "{text}"));
        assertThat(failure(carrier, sms()).code()).isEqualTo("unreachable");
    }

    @Test
    void sendsPersianMailWithoutHeaderInjection() throws Exception {
        try (var server = new FakeSmtp()) {
            carrier(server.port()).carry(mail("resident@example.org", "پاسخ\r\nBcc: all@example.org"));
            var message = server.messages.getFirst();
            assertThat(message)
                    .contains("To: resident@example.org", "Content-Language: fa", "charset=UTF-8")
                    .doesNotContainPattern("(?m)^Bcc:");
            assertThat(message).contains("Subject: =?UTF-8?");
        }
    }

    @Test
    void aMailOfAThreadNamesItAndSaysWhereAnswersGo() throws Exception {
        var thread = new MailThread(
                "answer+M-7341-2088-5@mahalla.example",
                "<M-7341-2088-5.ab@mahalla.example>",
                "<M-7341-2088-5@mahalla.example>");
        var alone = mail("office@example.org", "نامه");
        try (var server = new FakeSmtp()) {
            carrier(server.port())
                    .carry(new Letter(
                            alone.noticeId(),
                            alone.channel(),
                            alone.address(),
                            alone.language(),
                            alone.subject(),
                            alone.text(),
                            alone.purpose(),
                            thread));
            assertThat(server.messages.getFirst())
                    .contains("Reply-To: answer+M-7341-2088-5@mahalla.example")
                    .contains("Message-ID: <M-7341-2088-5.ab@mahalla.example>")
                    .contains("References: <M-7341-2088-5@mahalla.example>");
        }
    }

    @Test
    void givesUpAnAddressTheServerRefuses() throws IOException {
        try (var server = new FakeSmtp()) {
            var failure = failure(carrier(server.port()), mail("nobody@nowhere.example", "پاسخ"));
            assertThat(failure.code()).isEqualTo("address-refused");
            assertThat(failure.hopeless()).isTrue();
        }
    }

    @Test
    void waitsForAMailServerThatIsAway() {
        assertThat(failure(carrier(1), mail("resident@example.org", "پاسخ")).hopeless())
                .isFalse();
    }

    @Test
    void refusesAnAddressWithALineBreak() {
        assertThatThrownBy(() -> new EmailAddress("a@example.org\r\nBcc: b@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsTheMailboxNewestFirstAndEmptiesIt() throws Exception {
        var start = Instant.parse("2026-11-22T08:00:00Z");
        for (int minute = 0; minute < 3; minute++) {
            new Mailbox(data, at(start.plus(Duration.ofMinutes(minute))))
                    .carry(mail("resident@example.org", "letter " + minute));
        }
        var mailbox = new Mailbox(data, at(start));
        assertThat(mailbox.newest(2)).extracting(Letter::subject).containsExactly("letter 2", "letter 1");
        assertThat(mailbox.newest(1).getFirst().text()).isEqualTo(TEXT);
        assertThat(mailbox.forgetBefore(start.plus(Duration.ofMinutes(2)))).isEqualTo(2);
        try (var files = Files.list(data.resolve("mailbox"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void showsNothingBeforeTheFirstLetter() {
        assertThat(new Mailbox(data, Clock.systemUTC()).newest(10)).isEmpty();
    }

    private static NotCarriedException failure(Carrier carrier, Letter letter) {
        try {
            carrier.carry(letter);
        } catch (NotCarriedException e) {
            assertThat(e.getMessage()).doesNotContain("912", "@");
            return e;
        }
        throw new AssertionError("was carried");
    }

    private static SmtpCarrier carrier(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpCarrier(sender, new EmailAddress("mahalla@example.org"));
    }

    private static Gateway gateway(String url, String method, String type, String body) {
        return new Gateway(url, method, type, body, "X-Key", "secret", Duration.ofSeconds(10));
    }

    private static Letter sms() {
        return new Letter(UUID.randomUUID(), Channel.SMS, "+989123456789", Language.FA, "", TEXT, "test");
    }

    private static Letter mail(String to, String subject) {
        return new Letter(UUID.randomUUID(), Channel.EMAIL, to, Language.FA, subject, TEXT, "test");
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
