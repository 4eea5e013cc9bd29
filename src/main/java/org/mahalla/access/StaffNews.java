package org.mahalla.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends news to people who hold a role at a place, in their language. Their addresses are opened here and go nowhere else. */
@Component
public class StaffNews {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Notices notices;
    private final Clock clock;

    StaffNews(JdbcClient jdbc, Sealer sealer, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.notices = notices;
        this.clock = clock;
    }

    private record To(UUID account, Language language, byte @Nullable [] phone, byte @Nullable [] email) {}

    /**
     * In the caller's transaction, to each holder at the very place once per key: by e-mail where there is one, else by SMS.
     *
     * @param key what the news are about; a second call with it sends nothing
     */
    public void tell(
            Collection<Role> roles,
            PlacePath place,
            String key,
            String purpose,
            Function<Language, String> subject,
            Function<Language, String> text) {
        jdbc.sql("""
                        select distinct a.account_id, a.language, a.phone_sealed, a.email_sealed
                        from access.grant_of_role g
                        join access.account a on a.account_id = g.account_id
                        where g.role in (:roles) and g.path = :path and g.ended_on is null and a.disabled_on is null
                          and :today between g.from_on and g.until_on
                        """)
                .param("roles", roles.stream().map(Role::code).toList())
                .param("path", place.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new To(
                        row.getObject("account_id", UUID.class),
                        row.getString("language").equals("en") ? Language.EN : Language.FA,
                        row.getBytes("phone_sealed"),
                        row.getBytes("email_sealed")))
                .list()
                .forEach(to -> send(to, key + ":" + to.account(), purpose, subject, text));
    }

    private void send(
            To to, String key, String purpose, Function<Language, String> subject, Function<Language, String> text) {
        if (to.email != null) {
            EmailAddress email = new EmailAddress(sealer.open(to.email));
            notices.send(Notice.email(
                    key, purpose, email, to.language, subject.apply(to.language), text.apply(to.language)));
        } else if (to.phone != null) {
            PhoneNumber phone = new PhoneNumber(sealer.open(to.phone));
            notices.send(Notice.sms(key, purpose, phone, to.language, text.apply(to.language)));
        }
    }
}
