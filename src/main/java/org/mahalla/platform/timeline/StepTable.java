package org.mahalla.platform.timeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The allowed steps, as rows: per kind, present state, step and role. `*` stands for any present state and, as a target,
 * for the state staying as it is; the target `?` is named by the one who overrides.
 */
@Component
class StepTable {
    static final String ANY = "*";
    static final String NAMED = "?";
    /** The present state of what does not exist yet. */
    static final String NOTHING = "";

    record Allowed(String fromState, String role, String toState, boolean needsWords) {
        String target(@Nullable String present, @Nullable String named) {
            return switch (toState) {
                case ANY -> present == null ? NOTHING : present;
                case NAMED -> named == null ? NOTHING : named;
                default -> toState;
            };
        }
    }

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Allowed> find(String kind, @Nullable String present, String step, List<String> roles) {
        List<Allowed> rows = jdbc.sql("""
                        select from_state, role, to_state, needs_words
                        from platform.timeline_step
                        where kind = :kind and from_state in (:present, '*') and step = :step and role in (:roles)
                        """)
                .param("kind", kind)
                .param("present", present == null ? NOTHING : present)
                .param("step", step)
                .param("roles", roles.isEmpty() ? List.of("") : roles)
                .query(Allowed.class)
                .list();
        return roles.stream()
                .flatMap(role -> rows.stream().filter(row -> row.role().equals(role)))
                .filter(row -> present != null || !row.fromState().equals(ANY))
                .min((a, b) ->
                        a.fromState().equals(b.fromState()) ? 0 : a.fromState().equals(ANY) ? 1 : -1);
    }

    List<String> steps(String kind, String present, List<String> roles) {
        return jdbc.sql("""
                        select distinct step
                        from platform.timeline_step
                        where kind = :kind and from_state in (:present, '*') and role in (:roles)
                        order by step
                        """)
                .param("kind", kind)
                .param("present", present)
                .param("roles", roles.isEmpty() ? List.of("") : roles)
                .query(String.class)
                .list();
    }
}
