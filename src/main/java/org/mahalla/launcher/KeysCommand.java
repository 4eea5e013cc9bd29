package org.mahalla.launcher;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.shared.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** `./mahalla keys`: the keys that seal personal data. */
@Command(
        name = "keys",
        description = "The keys that seal personal data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeysCommand.Rotate.class)
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: rotate.");
    }

    /** The key that seals from now on, and those that only open what they sealed. */
    record Rotated(int active, List<Integer> opening) {}

    /** `./mahalla keys rotate`. */
    @Command(
            name = "rotate",
            description = {
                "Make a new key; everything sealed from now on is sealed with it.",
                "Older keys stay in the key file and open what they sealed: nothing is sealed anew, and old rows take the"
                        + " new key when they are next written. A serving Mahalla takes the key up at once, without a"
                        + " restart. Back the key file up again afterwards.",
            },
            mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Installation installation = new Installation();

        @Option(names = "--json", description = "Print the numbers of the keys as one line of JSON.")
        private boolean json;

        @Override
        public Integer call() {
            try (Running running = Running.quietly(installation)) {
                Rotated rotated = rotate(running.bean(KeyRing.class), running.bean(Trail.class));
                PrintWriter out = spec.commandLine().getOut();
                out.println(json ? JsonMapper.shared().writeValueAsString(rotated) : words(rotated));
            }
            return 0;
        }
    }

    static Rotated rotate(KeyRing keys, Trail trail) {
        int active = keys.rotate();
        trail.record(Viewer.operator(), Trail.Event.KEYS_ROTATED, "key " + active, "");
        return new Rotated(
                active,
                keys.numbers().stream().filter(number -> number != active).toList());
    }

    private static String words(Rotated rotated) {
        return "key " + rotated.active() + " seals from now on; "
                + (rotated.opening().size() == 1 ? "key " : "keys ")
                + String.join(
                        ", ", rotated.opening().stream().map(String::valueOf).toList())
                + " still open" + (rotated.opening().size() == 1 ? "s" : "") + " what was sealed before."
                + " Back the key file up again.";
    }
}
