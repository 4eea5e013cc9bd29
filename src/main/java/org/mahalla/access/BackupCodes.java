package org.mahalla.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mahalla.access.secrets.Secrets;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ten codes of ten digits for who has lost the phone with the authenticator. Shown once, kept as keyed hashes, each good
 * for one sign-in beside the password. Digits, because the field they are typed into opens a keyboard of digits.
 */
@Component
public class BackupCodes {
    private static final int HOW_MANY = 10;
    private static final int DIGITS = 10;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    BackupCodes(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** New codes as they are shown, in two groups; the old ones work no more. */
    @Transactional
    public List<String> renew(AccountId account) {
        remove(account);
        List<String> codes =
                Stream.generate(Secrets::tenDigits).distinct().limit(HOW_MANY).toList();
        for (String code : codes) {
            jdbc.sql("insert into access.backup_code (account_id, code_hash) values (?, ?)")
                    .params(account.value(), hash(account, code))
                    .update();
        }
        return codes.stream()
                .map(code -> code.substring(0, DIGITS / 2) + " " + code.substring(DIGITS / 2))
                .toList();
    }

    /** Whether what was typed has the length of such a code, in digits of any script. */
    public static boolean looksLikeOne(String typed) {
        return digits(typed).length() == DIGITS;
    }

    /** Uses the code up; false when it is not one of the account's or was used before, also at the same moment. */
    @Transactional
    public boolean use(AccountId account, String typed) {
        return jdbc.sql("""
                        update access.backup_code set used_on = :today
                        where account_id = :account and code_hash = :code and used_on is null
                        """)
                        .param("today", LocalDate.now(clock))
                        .param("account", account.value())
                        .param("code", hash(account, digits(typed)))
                        .update()
                == 1;
    }

    public int left(AccountId account) {
        return jdbc.sql("select count(*) from access.backup_code where account_id = ? and used_on is null")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    /** With the authenticator its codes go. */
    @Transactional
    public void remove(AccountId account) {
        jdbc.sql("delete from access.backup_code where account_id = ?")
                .param(account.value())
                .update();
    }

    private byte[] hash(AccountId account, String code) {
        return sealer.hash("backup code", account.text() + " " + code);
    }

    private static String digits(String typed) {
        return Digits.latin(typed).replaceAll("[^0-9]", "");
    }
}
