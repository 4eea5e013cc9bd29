package org.mahalla.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mahalla.frame.Words;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many accounts from one file, such as those of 116 councils: a CSV with a heading line and the columns user, name, phone,
 * path, role and, if wanted, until (a Jalali or Gregorian day; else two years from today). All rows or none; the same file
 * again adds nothing. Nobody gets a password: the first sign-in is by a code to the phone.
 */
@Component
public class BulkAccounts {
    private static final int MOST_ROWS = 10_000;
    private static final List<String> COLUMNS = List.of("user", "name", "phone", "path", "role", "until", "reason");

    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, String> headings = new HashMap<>();

    BulkAccounts(
            CreateAccount createAccount,
            GrantRole grantRole,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Words words) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        for (Language language : Language.values()) {
            COLUMNS.forEach(column ->
                    headings.put(PersianText.key(words.in(language).t("access.bulk.column." + column)), column));
        }
    }

    /** What is wrong with one line of the file; the heading is line 1. */
    public record Problem(long line, Refusal refusal) {}

    /** rows = added + unchanged + problems. */
    public record Result(int rows, int added, int unchanged, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the file and tells what would happen, changing nothing. */
    public Result dryRun(Viewer by, String csv) {
        return run(by, csv, true);
    }

    /** Does it, unless one row has a problem. */
    public Result commit(Viewer by, String csv) {
        return run(by, csv, false);
    }

    private Result run(Viewer by, String csv, boolean dry) {
        return transaction.execute(status -> {
            Result result = rows(by, csv);
            if (dry || !result.problems().isEmpty()) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private Result rows(Viewer by, String csv) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int rows = 0;
        int added = 0;
        for (Map<String, String> row : read(csv)) {
            rows++;
            try {
                added += add(by, row, seen) ? 1 : 0;
            } catch (RefusedException refused) {
                problems.add(new Problem(Long.parseLong(row.getOrDefault("line", "0")), refused.refusal()));
            }
        }
        return new Result(rows, added, rows - added - problems.size(), problems);
    }

    private boolean add(Viewer by, Map<String, String> row, Set<String> seen) {
        String user = row.getOrDefault("user", "");
        Role role = Role.ofCode(
                        row.getOrDefault("role", "").toLowerCase(Locale.ROOT).replace('-', '_'))
                .orElseThrow(() -> new RefusedException("ACC-040"));
        Grant grant = new Grant(role, path(row), LocalDate.now(clock), until(row));
        String reason = row.getOrDefault("reason", "-");
        grantRole.verify(by, grant, reason);
        if (!seen.add(
                UserNames.key(user) + " " + role.code() + " " + grant.path().value())) {
            throw new RefusedException("ACC-042");
        }
        Optional<AccountId> known = accounts.named(user);
        if (known.isPresent() && holds(known.get(), grant)) {
            return false;
        }
        AccountId account = known.orElseGet(() -> create(by, row, user));
        grantRole.grant(by, account, grant, reason);
        return true;
    }

    /** Checked before it is written: a failed insert would spoil the transaction of all the others. */
    private AccountId create(Viewer by, Map<String, String> row, String user) {
        NewAccount account = new NewAccount(
                user, row.getOrDefault("name", ""), null, row.get("phone"), row.get("email"), Language.FA);
        createAccount.verify(account);
        return createAccount.create(by, account);
    }

    private boolean holds(AccountId account, Grant grant) {
        return jdbc.sql("""
                        select count(*) from access.grant_of_role
                        where account_id = :account and role = :role and path = :path and ended_on is null
                          and until_on >= :from
                        """)
                        .param("account", account.value())
                        .param("role", grant.role().code())
                        .param("path", grant.path().value())
                        .param("from", grant.from())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static PlacePath path(Map<String, String> row) {
        try {
            return new PlacePath(row.getOrDefault("path", ""));
        } catch (IllegalArgumentException noPath) {
            throw new RefusedException("ACC-041");
        }
    }

    private LocalDate until(Map<String, String> row) {
        LocalDate today = LocalDate.now(clock);
        String typed = row.getOrDefault("until", "");
        if (typed.isEmpty()) {
            return today.plusYears(2);
        }
        String[] parts = typed.split("[/-]");
        LocalDate until = new DateFields(parts.length == 3 ? parts[2] : "", parts.length == 3 ? parts[1] : "", parts[0])
                .read()
                .get();
        if (until.isBefore(today)) {
            throw new RefusedException("ACC-012", 5);
        }
        return until;
    }

    private List<Map<String, String>> read(String csv) {
        List<Map<String, String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = List.of();
            for (CSVRecord record : parser) {
                if (columns.isEmpty()) {
                    columns = record.stream()
                            .map(cell -> headings.getOrDefault(PersianText.key(cell), PersianText.key(cell)))
                            .toList();
                } else {
                    rows.add(row(record, columns, parser.getCurrentLineNumber()));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new RefusedException("ACC-043", MOST_ROWS);
                }
            }
            if (!columns.containsAll(List.of("user", "name", "phone", "path", "role"))) {
                throw new RefusedException("ACC-044");
            }
        } catch (UncheckedIOException | IOException notCsv) {
            throw new RefusedException("ACC-044");
        }
        return rows;
    }

    private static Map<String, String> row(CSVRecord record, List<String> columns, long line) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            if (!record.get(i).isBlank()) {
                row.put(columns.get(i), PersianText.line(record.get(i)));
            }
        }
        row.put("line", Long.toString(line));
        return row;
    }
}
