package org.mahalla.problems.holidays;

import java.time.LocalDate;
import java.util.UUID;
import org.mahalla.shared.Language;

/** A day or a few days with a name; `dayOff`: no deadline counts them. `official` ones came with the program. */
record Holiday(
        UUID id, LocalDate first, LocalDate last, String nameFa, String nameEn, boolean dayOff, boolean official) {
    static final int LONGEST = 30;

    String name(Language language) {
        return language == Language.FA || nameEn.isEmpty() ? nameFa : nameEn;
    }
}
