package org.mahalla.platform.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.mahalla.shared.Outcome;

/** A process of its own that takes the same file in many times at once: arguments are data folder, file, times. */
final class ManyUploads {
    private ManyUploads() {}

    public static void main(String[] args) throws Exception {
        var intake = new PhotoIntake(new FileStore(Path.of(args[0])), PhotoLimits.usual());
        var uploads = new ArrayList<Callable<Outcome<Photo>>>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            uploads.add(() -> {
                try (var file = Files.newInputStream(Path.of(args[1]))) {
                    return intake.accept(file);
                }
            });
        }
        int accepted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(uploads)) {
                accepted += outcome.get().isAccepted() ? 1 : 0;
            }
        }
        System.out.print(accepted);
    }
}
