package org.mahalla.problems.holidays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.TerritoryId;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Brings the official solar holidays of this year and the two that follow, each year once: what was removed stays so. */
@Component
class ShippedHolidays {
    private static final TerritoryId NOWHERE = new TerritoryId(0);
    private static final int YEARS = 3;
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private record Row(int month, int first, int last, String fa, String en) {}

    private final Holidays holidays;
    private final IdMaker ids;
    private final Clock clock;

    ShippedHolidays(Holidays holidays, IdMaker ids, Clock clock) {
        this.holidays = holidays;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void bring() {
        int now = JalaliDate.of(LocalDate.now(clock)).year();
        for (int year = now; year < now + YEARS; year++) {
            LocalDate first = new JalaliDate(year, 1, 1).toLocalDate();
            if (!holidays.shipped(
                    first, new JalaliDate(year + 1, 1, 1).toLocalDate().minusDays(1))) {
                bring(year);
            }
        }
        holidays.forget();
    }

    private void bring(int year) {
        for (Row row : rows()) {
            holidays.add(
                    new Holiday(
                            ids.next(NOWHERE),
                            new JalaliDate(year, row.month(), row.first()).toLocalDate(),
                            new JalaliDate(year, row.month(), row.last()).toLocalDate(),
                            row.fa(),
                            row.en(),
                            true,
                            true),
                    null);
        }
    }

    private static List<Row> rows() {
        try (InputStream file = ShippedHolidays.class.getResourceAsStream("/problems/holidays.yaml")) {
            return YAMLMapper.builder().build().readValue(file, ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
