package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.shared.PersianText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies that open problems were given to, by name. */
@Component
class Holders {
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final ShortMemory<Boolean, Map<String, String>> memory;

    Holders(JdbcClient jdbc, Clock clock, @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.memory = new ShortMemory<>(clock, kept);
    }

    /** The agency of this name, with or without its spaces. */
    Optional<String> called(String joinedKey) {
        return Optional.ofNullable(memory.get(true, any -> read()).get(joinedKey));
    }

    /** Jumps from name to name in their index, however many problems each has. */
    private Map<String, String> read() {
        List<String> names =
                jdbc.sql("""
                        with recursive named (holder, n) as (
                            (select holder, 1
                             from problems.problem
                             where ended_on is null and holder <> 'council' and not sensitive and not about_council
                             order by holder
                             limit 1)
                            union all
                            select (select p.holder
                                    from problems.problem p
                                    where p.ended_on is null and p.holder <> 'council' and not p.sensitive
                                      and not p.about_council and p.holder > named.holder
                                    order by p.holder
                                    limit 1), n + 1
                            from named
                            where named.holder is not null and n < :most
                        )
                        select holder
                        from named
                        where holder is not null
                        """).param("most", MOST).query(String.class).list();
        Map<String, String> byKey = new HashMap<>();
        names.forEach(name -> byKey.putIfAbsent(PersianText.joinedKey(name), name));
        return byKey;
    }
}
