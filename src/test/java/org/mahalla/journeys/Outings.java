package org.mahalla.journeys;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a phone out to where the network is as the test says, and counts what arrives of it. */
@Lazy
@Component
final class Outings {
    static final String SAID = "چراغ سر کوچه سه شب است که خاموش است.";

    private final World world;
    private final JdbcClient jdbc;

    Outings(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    /** One test's wire and phone; the phone remembers in the folder. */
    record Outing(Wire wire, Phone phone) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (wire) {
                phone.close();
            }
        }
    }

    Outing begin(Path memory) throws IOException {
        Wire wire = new Wire(world.uri().getPort());
        return new Outing(wire, new Phone(memory, wire));
    }

    String home() {
        return world.home().id().text();
    }

    long reports() {
        return jdbc.sql("select count(*) from problems.report")
                .query(Long.class)
                .single();
    }
}
