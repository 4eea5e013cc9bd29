package org.mahalla.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `./mahalla serve`: serves until it is told to stop. */
@Command(name = "serve", description = "Serve the installation in the data folder.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Mixin
    private Listening listening = new Listening();

    @Override
    public Integer call() throws InterruptedException {
        listening.serve(installation, Map.of(), spec.commandLine().getOut(), running -> {});
        return 0;
    }
}
