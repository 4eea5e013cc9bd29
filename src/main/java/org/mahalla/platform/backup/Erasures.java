package org.mahalla.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lists of what was erased, kept beside every shelf that backups went to: a line of kind and mark for each. An older
 * backup that is brought back loses again what its people have erased since.
 */
public final class Erasures {
    private static final Logger logger = LoggerFactory.getLogger(Erasures.class);

    private final Supplier<List<ErasureList>> lists;
    private final Backups backups;

    /** @param lists asked for late: who keeps one tells us of changes too */
    Erasures(Supplier<List<ErasureList>> lists, Backups backups) {
        this.lists = lists;
        this.backups = backups;
    }

    /** To be called where something is erased: when that has been committed, the shelves learn of it. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            writeEverywhere();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                writeEverywhere();
            }
        });
    }

    /** Writes the lists to every shelf that can be reached now; one that cannot is written with its next backup. */
    public void writeEverywhere() {
        for (Path folder : backups.shelves()) {
            try {
                if (Files.isDirectory(folder)) {
                    write(new Shelf(folder));
                }
            } catch (IOException | UncheckedIOException e) {
                logger.warn("the list of erasures could not be written beside the backups in {}", folder, e);
            }
        }
    }

    /** Erases again what the file names and what stands here; says how many things came back and went. */
    public int replay(Path file) {
        Map<String, List<String>> marks = new TreeMap<>();
        for (String line : lines(file)) {
            int space = line.indexOf(' ');
            if (space > 0) {
                marks.computeIfAbsent(line.substring(0, space), kind -> new ArrayList<>())
                        .add(line.substring(space + 1));
            }
        }
        return lists.get().stream()
                .mapToInt(list -> list.replay(marks.getOrDefault(list.kind(), List.of())))
                .sum();
    }

    void write(Shelf shelf) throws IOException {
        SortedSet<String> lines = new TreeSet<>(lines(shelf.erasures()));
        int before = lines.size();
        lists.get().forEach(list -> list.marks().forEach(mark -> lines.add(list.kind() + " " + mark)));
        if (lines.size() != before) {
            OnDisk.write(shelf.erasures(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
