package org.mahalla.platform.settings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a setting; without a value the usual one holds again. */
public record SettingChange(
        int seq,
        @Nullable String value,
        String reason,
        @Nullable UUID by,
        LocalDate day) {}
