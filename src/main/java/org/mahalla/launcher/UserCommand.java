package org.mahalla.launcher;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.ApiKeys;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `./mahalla user`: the first administrator, further accounts, keys of other programs. */
@Command(
        name = "user",
        description = "Accounts and keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UserCommand.Add.class, UserCommand.Key.class})
final class UserCommand implements Runnable {
    private static final int TERM_YEARS = 4;
    private static final int KEY_PER_MINUTE = 600;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: add or key.");
    }

    /** `./mahalla user add NAME`. */
    @Command(
            name = "add",
            description = "Add an account with a role. The password is asked for, or read from standard input.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Installation installation = new Installation();

        @Parameters(index = "0", paramLabel = "NAME", description = "User name to sign in with.")
        private String name = "";

        @Option(names = "--display", paramLabel = "TEXT", description = "Name that colleagues see (default: NAME).")
        private @Nullable String display;

        @Option(
                names = "--role",
                description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                defaultValue = "ADMINISTRATOR")
        private Role role = Role.ADMINISTRATOR;

        @Option(
                names = "--place",
                paramLabel = "PATH",
                description = "Place path the role holds for, with everything under it (default: ${DEFAULT-VALUE}).",
                defaultValue = "ir")
        private String place = "ir";

        @Override
        public Integer call() {
            String password = password();
            try (Running running = Running.quietly(installation)) {
                LocalDate today = LocalDate.now(running.bean(Clock.class));
                AccountId account = running.bean(CreateAccount.class)
                        .create(
                                Viewer.operator(),
                                new NewAccount(
                                        name, display == null ? name : display, password, null, null, Language.FA));
                running.bean(GrantRole.class)
                        .grant(
                                Viewer.operator(),
                                account,
                                new Grant(role, new PlacePath(place), today, today.plusYears(TERM_YEARS)),
                                "./mahalla user add");
            }
            spec.commandLine()
                    .getOut()
                    .println("added " + name + " as " + role.name().toLowerCase(Locale.ROOT) + " over " + place);
            return 0;
        }

        private String password() {
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                return new String(console.readPassword("Password (12 characters or more): "));
            }
            try (java.util.Scanner input = new java.util.Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8)) {
                if (!input.hasNextLine()) {
                    throw new ParameterException(spec.commandLine(), "A password is needed on standard input.");
                }
                return input.nextLine();
            }
        }
    }

    /** `./mahalla user key`. */
    @Command(
            name = "key",
            description = "Make a key for another program; it is printed once.",
            mixinStandardHelpOptions = true)
    static final class Key implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Installation installation = new Installation();

        @Option(
                names = "--name",
                description = "What the key is for (default: ${DEFAULT-VALUE}).",
                defaultValue = "key")
        private String name = "key";

        @Option(names = "--trusted", description = "It may publish directly, without the desk's check.")
        private boolean trusted;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Running running = Running.quietly(installation)) {
                out.println("api key "
                        + make(running.bean(ApiKeys.class), name, trusted).secret());
            }
            return 0;
        }
    }

    static ApiKeys.Created make(ApiKeys keys, String name, boolean trusted) {
        Set<Action> scopes = EnumSet.of(Action.API_READ, Action.API_REPORT);
        if (trusted) {
            scopes.add(Action.API_PUBLISH);
        }
        return keys.create(Viewer.operator(), name, scopes, trusted, KEY_PER_MINUTE);
    }
}
