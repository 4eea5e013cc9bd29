package org.mahalla.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mahalla.platform.postgres.DataFolderInUseException;
import org.mahalla.shared.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of `./mahalla`. */
@Command(
        name = "mahalla",
        description = "Mahalla: neighbourhood problems, planning and help.",
        mixinStandardHelpOptions = true,
        version = "mahalla 1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            UserCommand.class,
            KeysCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class,
            TestCommand.class,
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 refused, or found unsound; 2 wrong use; 69 something needed is missing; 70 a fault."
        })
public final class Launcher implements Runnable {
    static final int REFUSED = 1;
    private static final int FAULT = 70;
    private static final int IN_USE = 69;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Launcher() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new CommandLine(new Launcher())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, command))
                .execute(args);
        System.exit(code);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    private static int explain(Exception exception, CommandLine command) {
        Throwable cause = exception;
        while (cause.getCause() != null && !(cause instanceof RefusedException)) {
            cause = cause.getCause();
        }
        if (cause instanceof RefusedException refused) {
            command.getErr().println("mahalla: " + Refusals.inEnglish(refused.refusal()));
            return REFUSED;
        }
        if (exception instanceof DataFolderInUseException) {
            command.getErr().println("mahalla: " + exception.getMessage());
            return IN_USE;
        }
        exception.printStackTrace(command.getErr());
        return FAULT;
    }
}
