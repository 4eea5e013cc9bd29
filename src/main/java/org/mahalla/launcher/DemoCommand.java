package org.mahalla.launcher;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mahalla.launcher.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./mahalla demo`: an invented province to look at, with a sign-in for each role. */
@Command(
        name = "demo",
        description = "Serve an invented province; made on the first start, which takes about a minute.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Mixin
    private Listening listening = new Listening();

    @Option(
            names = "--reports",
            description = "How many reports to invent (default: ${DEFAULT-VALUE}).",
            defaultValue = "2400")
    private int reports;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        listening.serve(
                installation,
                Map.of("mahalla.demo", "true", "mahalla.access.second-factor", "optional"),
                out,
                running -> running.bean(Demo.class).lines(reports).forEach(out::println));
        return 0;
    }
}
