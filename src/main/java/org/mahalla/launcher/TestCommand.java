package org.mahalla.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `./mahalla test` is run by the shell script itself, before there is anything to start; here it only has its help. */
@Command(name = "test", description = "Build everything and run all tests as CI does.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("mahalla: run the tests through the script: ./mahalla test");
        return 2;
    }
}
