package org.mahalla.launcher.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Managers of some neighbourhoods and secretaries of some towns; their passwords lie in the data folder. */
@Component
@ConditionalOnProperty("mahalla.country")
class CountryPeople {
    private static final int MANAGERS = 16;
    private static final int SECRETARIES = 8;

    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final CountryPlaces places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountryPeople(
            CreateAccount createAccount,
            GrantRole grantRole,
            CountryPlaces places,
            TransactionTemplate transaction,
            Clock clock) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each line of the file is a name and a password. */
    static Path file(Path folder) {
        return folder.resolve("country-people.txt");
    }

    void fill(CountryGround ground, Path folder) {
        List<String> lines = lines(folder);
        Random random = new Random(lines.size());
        List<CountryGround.County> counties = ground.counties();
        for (int i = 0; i < lines.size(); i++) {
            String[] login = lines.get(i).split(" ", 2);
            CountryGround.County county = counties.get(random.nextInt(counties.size()));
            List<Neighbourhood> towns = places.of(county);
            PlacePath path =
                    i < MANAGERS ? towns.get(random.nextInt(towns.size())).path() : CountryPlaces.path(county);
            make(login[0], login[1], i < MANAGERS ? Role.MANAGER : Role.SECRETARY, path);
        }
    }

    private void make(String name, String password, Role role, PlacePath path) {
        LocalDate today = LocalDate.now(clock);
        try {
            transaction.executeWithoutResult(status -> {
                AccountId account = createAccount.create(
                        Viewer.operator(), new NewAccount(name, name, password, null, null, Language.FA));
                grantRole.grant(
                        Viewer.operator(),
                        account,
                        new Grant(role, path, today.minusYears(1), today.plusYears(2)),
                        "country");
            });
        } catch (RefusedException e) {
            if (!e.refusal().code().equals("ACC-001")) {
                throw e;
            }
        }
    }

    private static List<String> lines(Path folder) {
        Path file = file(folder);
        try {
            if (!Files.exists(file)) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < MANAGERS + SECRETARIES; i++) {
                    lines.add("desk-" + i + " "
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
