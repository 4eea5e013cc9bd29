package org.mahalla.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** `./mahalla bench NAME`: measures, on this machine, with its load and cores in the answer. */
@Command(
        name = "bench",
        description = "Measure speed and memory.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            BulkBench.class,
            CountryBench.class,
            ImportBench.class,
            LetterBench.class,
            ReferralBench.class,
            StartBench.class,
            TwinsBench.class,
            UpgradeBench.class,
            BenchCommand.TrainingRun.class
        })
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure.");
    }

    /** What the ahead-of-time cache is made from. */
    @Command(
            name = "training",
            description = "Start on the data folder, ask the commonest pages once, end.",
            hidden = true,
            mixinStandardHelpOptions = true)
    static final class TrainingRun implements Callable<Integer> {
        @Mixin
        private Installation installation = new Installation();

        @Override
        public Integer call() throws Exception {
            try (Running running = Running.serving(installation, "127.0.0.1", 0, Map.of())) {
                Training.walk("http://127.0.0.1:" + running.port());
            }
            return 0;
        }
    }
}
