package org.mahalla.platform.settings;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is set now, for whoever works by it: asked each time, so that a change needs no restart. Another node reads a change
 * within some seconds. Refuses a value that is not allowed (PLT-601) and a change of what somebody else changed meanwhile
 * (PLT-602).
 */
@Component
public class Settings {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Memory(Map<String, String> values, long until) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<SettingGroup> declared;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Memory memory;

    Settings(
            JdbcClient jdbc,
            ObjectProvider<SettingGroup> declared,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.declared = declared;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public List<SettingGroup> groups() {
        return declared.stream()
                .sorted(java.util.Comparator.comparingInt(SettingGroup::order))
                .toList();
    }

    public Setting get(String name) {
        return groups().stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What holds now, as it is kept: digits are Latin, yes is `true`. */
    public String text(String name, String usual) {
        return Objects.requireNonNullElse(values().get(name), usual);
    }

    public int number(String name, long usual) {
        return Integer.parseInt(text(name, String.valueOf(usual)));
    }

    public boolean isSet(String name) {
        return values().containsKey(name);
    }

    /** Every change of one setting, newest first. */
    public List<SettingChange> changes(String name) {
        return jdbc.sql("""
                        select seq, value, reason, changed_by, changed_at
                        from platform.setting_change
                        where setting = ?
                        order by seq desc
                        limit 100
                        """)
                .param(name)
                .query((row, n) -> new SettingChange(
                        row.getInt("seq"),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getObject("changed_by", UUID.class),
                        row.getObject("changed_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()))
                .list();
    }

    /** The last change of each setting that was ever changed. */
    public Map<String, SettingChange> last() {
        return values().keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> changes(name).getFirst()));
    }

    /**
     * Sets it from now on.
     *
     * @param typed null to let the usual value hold again
     * @param seen the number of the change that whoever sets it looked at; 0 when there was none
     * @param before does what stands or falls with the change
     */
    public void change(
            String name, @Nullable String typed, int seen, String reason, @Nullable UUID by, Runnable before) {
        String value = typed == null ? null : get(name).read(typed).orElseThrow(() -> new RefusedException("PLT-601"));
        try {
            transaction.executeWithoutResult(status -> {
                before.run();
                add(name, value, seen, reason, by);
                events.publishEvent(new SettingChanged(name));
            });
        } catch (DuplicateKeyException e) {
            throw new RefusedException("PLT-602");
        } finally {
            memory = null;
        }
    }

    private void add(String name, @Nullable String value, int seen, String reason, @Nullable UUID by) {
        int newest = Optional.of(changes(name))
                .filter(all -> !all.isEmpty())
                .map(all -> all.getFirst().seq())
                .orElse(0);
        if (newest != seen) {
            throw new RefusedException("PLT-602");
        }
        jdbc.sql("""
                        insert into platform.setting_change (setting, seq, value, reason, changed_by, changed_at)
                        values (:setting, :seq, :value, :reason, :by, :at)
                        """)
                .param("setting", name)
                .param("seq", seen + 1)
                .param("value", value, Types.VARCHAR)
                .param("reason", reason)
                .param("by", by, Types.OTHER)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private Map<String, String> values() {
        Memory known = memory;
        if (known == null || System.nanoTime() - known.until() > 0) {
            known = new Memory(read(), System.nanoTime() + REMEMBERED.toNanos());
            memory = known;
        }
        return known.values();
    }

    private Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("""
                        select distinct on (setting) setting, value
                        from platform.setting_change
                        order by setting, seq desc
                        """).query(row -> {
            String value = row.getString("value");
            if (value != null) {
                values.put(row.getString("setting"), value);
            }
        });
        return values;
    }
}
