package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T13:45:59Z"), ZoneOffset.UTC);

    private record StreetId(UUID value) implements TypedId {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1138, TerritoryId.MAX})
    void carryTheirTerritoryAndTheDayAlone(int territory) {
        UUID id = new IdMaker(CLOCK).next(new TerritoryId(territory));
        assertThat(new StreetId(id).territory()).isEqualTo(new TerritoryId(territory));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo("2026-11-22T00:00:00Z");
    }

    @Test
    void neverMeet() {
        IdMaker maker = new IdMaker(CLOCK);
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            made.add(maker.next(new TerritoryId(1)));
        }
        assertThat(made).hasSize(100_000);
    }

    @Test
    void comeBackFromTheirTextForm() {
        Random random = new Random(26);
        for (int i = 0; i < 10_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String text = new StreetId(id).text();
            assertThat(text).matches("[0-7][0-9a-hjkmnp-tv-z]{25}");
            assertThat(CompactId.decode(text)).contains(id);
            assertThat(CompactId.decode(text.toUpperCase(Locale.ROOT))).contains(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "0000000000000000000000000",
                "000000000000000000000000000",
                "0000000000000000000000000u",
                "0000000000000000000000000۱",
                "/0000000000000000000000000",
            })
    void areNotReadFromAnythingElse(String text) {
        assertThat(CompactId.decode(text)).isEmpty();
    }

    @Test
    void refuseTerritoriesBeyondSixteenBits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TerritoryId(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TerritoryId(TerritoryId.MAX + 1));
    }
}
