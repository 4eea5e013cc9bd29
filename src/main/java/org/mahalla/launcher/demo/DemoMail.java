package org.mahalla.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.mail.ReferralTokens;
import org.mahalla.referrals.replies.BringMail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages of officials in the secretariat's mailbox: some join their referral by themselves, others wait for a person. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoMail {
    private static final String STRANGER = "somebody@mail.example.org";

    /** @param from code of an agency, or empty for an address that nobody knows */
    record Message(String from, boolean about, String subject, List<String> words) {}

    record Said(List<Message> messages) {}

    private final BringMail mail;
    private final ReferralTokens tokens;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Said said = DemoContent.read("mail", Said.class);

    DemoMail(BringMail mail, ReferralTokens tokens, Agencies agencies, JdbcClient jdbc) {
        this.mail = mail;
        this.tokens = tokens;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    void fill() {
        for (int i = 0; i < said.messages().size(); i++) {
            bring(said.messages().get(i), i + 1);
        }
    }

    private void bring(Message message, int number) {
        String tag = message.about()
                ? open(message.from()).map(id -> " " + tokens.of(id).tag()).orElse("")
                : "";
        String from = message.from().isEmpty() ? STRANGER : "secretariat@" + message.from() + ".example.org";
        String text = "From: " + from + "\r\nTo: secretariat@mahalla.example\r\nSubject: " + message.subject() + tag
                + "\r\nMessage-ID: <demo-" + number
                + "@mail.example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + String.join("\r\n", message.words());
        mail.bring(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The referral that the agency got last and has not answered; of any agency for a stranger. */
    private Optional<ReferralId> open(String code) {
        UUID agency =
                agencies.byCode(code).map(Agency::id).map(id -> id.value()).orElse(null);
        return jdbc.sql("""
                        select referral_id
                        from referrals.referral
                        where due_on is not null and (cast(:agency as uuid) is null or agency_id = cast(:agency as uuid))
                        order by sent_on desc, referral_id
                        limit 1
                        """)
                .param("agency", agency)
                .query((row, n) -> new ReferralId(row.getObject(1, UUID.class)))
                .optional();
    }
}
