package org.mahalla.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Trail;
import org.mahalla.shared.KeyRing;
import org.mahalla.shared.Sealer;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@MahallaTest
class KeysCommandTests {
    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewKeySealsAndTheOldOneStillOpens(@TempDir Path folder) {
        KeyRing keys = KeyRing.at(folder.resolve("keys"));
        Sealer sealer = new Sealer(keys);
        byte[] before = sealer.seal("قناری");
        assertThat(KeysCommand.rotate(keys, trail)).isEqualTo(new KeysCommand.Rotated(2, List.of(1)));
        assertThat(KeysCommand.rotate(keys, trail)).isEqualTo(new KeysCommand.Rotated(3, List.of(1, 2)));
        assertThat(sealer.open(before)).isEqualTo("قناری");
        assertThat(sealer.isCurrent(before)).isFalse();
        assertThat(jdbc.sql("select subject from access.trail where event = 'keys_rotated'")
                        .query(String.class)
                        .list())
                .contains("key 2", "key 3");
    }

    @Test
    void helpSaysWhatBecomesOfWhatWasSealedBefore() {
        StringWriter out = new StringWriter();
        int code =
                new CommandLine(new KeysCommand()).setOut(new PrintWriter(out)).execute("rotate", "--help");
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Older keys stay", "--json", "--data");
    }
}
