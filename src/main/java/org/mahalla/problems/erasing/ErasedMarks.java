package org.mahalla.problems.erasing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.backup.Erasures;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of what was erased, by kind, as keyed hashes that name nothing. It also lies beside the backups, and is kept
 * for longer than the oldest of them lives.
 */
@Component
public class ErasedMarks {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Erasures erasures;
    private final Clock clock;

    ErasedMarks(JdbcClient jdbc, Sealer sealer, Erasures erasures, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** @param territory where it was; 0 for what belongs to no one place */
    public void note(String kind, int territory, String id) {
        note(kind, territory, hash(kind, id), LocalDate.now(clock));
        erasures.changed();
    }

    /**
     * The list of one kind, for backups.
     *
     * @param all everything of the kind that stands here
     * @param id under which a thing was noted
     */
    public <T> ErasureList list(String kind, Supplier<List<T>> all, Function<T, String> id, Consumer<T> erase) {
        return new ErasureList() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<String> marks() {
                return lines(kind);
            }

            @Override
            public int replay(List<String> marks) {
                take(kind, marks);
                List<T> back = back(kind, all.get(), id);
                back.forEach(erase);
                return back.size();
            }
        };
    }

    /** In lines of territory, day and hash. */
    private List<String> lines(String kind) {
        return jdbc.sql("""
                        select territory_id || ' ' || erased_on || ' ' || encode(id_hash, 'hex')
                        from problems.erased where kind = ?
                        """).param(kind).query(String.class).list();
    }

    /** Takes lines of such a list in; those it has already change nothing. */
    private void take(String kind, List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split(" ");
            note(kind, Integer.parseInt(parts[0]), HexFormat.of().parseHex(parts[2]), LocalDate.parse(parts[1]));
        }
    }

    /** Those things that are on the list and stand here nevertheless, because an older copy was brought back. */
    private <T> List<T> back(String kind, List<T> things, Function<T, String> id) {
        Set<String> erased = jdbc.sql("select encode(id_hash, 'hex') from problems.erased where kind = ?")
                .param(kind)
                .query(String.class)
                .set();
        return things.stream()
                .filter(thing -> erased.contains(HexFormat.of().formatHex(hash(kind, id.apply(thing)))))
                .toList();
    }

    int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from problems.erased where erased_on < ?")
                .param(day)
                .update();
    }

    private void note(String kind, int territory, byte[] hash, LocalDate day) {
        jdbc.sql("""
                        insert into problems.erased (territory_id, kind, id_hash, erased_on) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(territory, kind, hash, day).update();
    }

    private byte[] hash(String kind, String id) {
        return sealer.hash("erased " + kind, id);
    }
}
