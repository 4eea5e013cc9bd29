package org.mahalla.launcher.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers of the whole country and of some provinces; their passwords lie in the data folder, a name and one on each line. */
@Component
@ConditionalOnProperty("mahalla.year")
public class YearPeople {
    /** So many of them, the first, for the whole country. */
    public static final int OF_ALL = 4;

    private static final int OF_PROVINCES = 4;

    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final TransactionTemplate transaction;
    private final Clock clock;

    YearPeople(CreateAccount createAccount, GrantRole grantRole, TransactionTemplate transaction, Clock clock) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.transaction = transaction;
        this.clock = clock;
    }

    public static Path file(Path folder) {
        return folder.resolve("year-people.txt");
    }

    public void fill(Path folder) {
        List<String> lines = lines(file(folder));
        for (int i = 0; i < lines.size(); i++) {
            String[] login = lines.get(i).split(" ", 2);
            make(login[0], login[1], new PlacePath(i < OF_ALL ? "ir" : "ir.p" + i));
        }
    }

    private void make(String name, String password, PlacePath path) {
        LocalDate today = LocalDate.now(clock);
        try {
            transaction.executeWithoutResult(status -> {
                AccountId account = createAccount.create(
                        Viewer.operator(), new NewAccount(name, name, password, null, null, Language.FA));
                grantRole.grant(
                        Viewer.operator(),
                        account,
                        new Grant(Role.OFFICER, path, today.minusYears(2), today.plusYears(2)),
                        "year");
            });
        } catch (RefusedException e) {
            if (!e.refusal().code().equals("ACC-001")) {
                throw e;
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            if (!Files.exists(file)) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < OF_ALL + OF_PROVINCES; i++) {
                    lines.add("officer-" + i + " "
                            + CompactId.encode(UUID.randomUUID()).substring(1, 17));
                }
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, lines);
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
