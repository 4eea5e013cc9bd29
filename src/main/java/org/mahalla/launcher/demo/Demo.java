package org.mahalla.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.Action;
import org.mahalla.access.ApiKeys;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty installation once and tells how to sign in to it. The sign-ins are kept beside the data, because a
 * password is nowhere else.
 */
@Component
@ConditionalOnProperty("mahalla.demo")
public class Demo {
    private static final long SEED = 1405;
    private static final int KEY_PER_MINUTE = 6_000;

    private final DemoPlaces places;
    private final DemoAgencies agencies;
    private final DemoPeople people;
    private final DemoProblems problems;
    private final DemoStories stories;
    private final DemoCouncils councils;
    private final DemoProposals proposals;
    private final DemoVisits visits;
    private final DemoClimbs climbs;
    private final DemoMail mail;
    private final ApiKeys keys;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Path notes;

    Demo(
            DemoPlaces places,
            DemoAgencies agencies,
            DemoPeople people,
            DemoProblems problems,
            DemoStories stories,
            DemoCouncils councils,
            DemoProposals proposals,
            DemoVisits visits,
            DemoClimbs climbs,
            DemoMail mail,
            ApiKeys keys,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${mahalla.data}") Path data) {
        this.places = places;
        this.agencies = agencies;
        this.people = people;
        this.problems = problems;
        this.stories = stories;
        this.councils = councils;
        this.proposals = proposals;
        this.visits = visits;
        this.climbs = climbs;
        this.mail = mail;
        this.keys = keys;
        this.clock = clock;
        this.transaction = transaction;
        this.notes = data.resolve("demo.txt");
    }

    /** The lines to print: `api key …`, `login ROLE NAME PASSWORD`, `code DIGITS NAME`. Fills the installation when it is new. */
    public List<String> lines(int howManyReports) {
        try {
            if (!Files.exists(notes)) {
                write(Objects.requireNonNull(transaction.execute(status -> fill(howManyReports))));
            }
            return Files.readAllLines(notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> fill(int howManyReports) {
        Random random = new Random(SEED);
        DemoContent content = DemoContent.read();
        LocalDate today = LocalDate.now(clock);
        places.fill(content);
        agencies.fill();
        List<String> lines = new ArrayList<>();
        lines.add("api key "
                + keys.create(
                                Viewer.operator(),
                                "demo",
                                EnumSet.of(Action.API_READ, Action.API_REPORT, Action.API_PUBLISH),
                                true,
                                KEY_PER_MINUTE)
                        .secret());
        for (DemoPeople.Login login : people.logins(content, today, random)) {
            lines.add("login " + login.role().name().toLowerCase(Locale.ROOT) + " " + login.name() + " "
                    + login.password());
        }
        Map<NeighbourhoodId, UUID> managers = people.managers(content, today, random);
        problems.fill(content, managers, howManyReports, random);
        Neighbourhood first = people.first();
        lines.addAll(stories.tell(first, Objects.requireNonNull(managers.get(first.id())), random));
        councils.fill(content, managers, first, random);
        proposals.goOn(DemoProposals.manager(Objects.requireNonNull(managers.get(first.id())), first, today), first);
        proposals.back(first, random);
        visits.pay(managers);
        climbs.fill(today);
        mail.fill();
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        Path fresh = notes.resolveSibling("demo.new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, notes);
    }
}
