package org.mahalla.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mahalla.platform.timeline.TimelineCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** `./mahalla verify`: reads the whole timeline again and names what does not fit. */
@Command(
        name = "verify",
        description = "Check every hash chain, seal, folded state and kept count.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Running running = Running.quietly(installation)) {
            TimelineCheck.Findings findings = running.bean(TimelineCheck.class).run();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(findings));
            } else {
                out.printf(
                        java.util.Locale.ROOT,
                        "%d entries of %d timelines under %d seals, %d counts: %s%n",
                        findings.entries(),
                        findings.aggregates(),
                        findings.seals(),
                        findings.figures(),
                        findings.sound() ? "sound" : findings.faults().size() + " faults");
                findings.faults().forEach(fault -> out.println(fault.what() + " " + fault.where()));
            }
            return findings.sound() ? 0 : Launcher.REFUSED;
        }
    }
}
