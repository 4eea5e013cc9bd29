package org.mahalla.admin.imports;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought, while it is being looked at.
 *
 * @param name as it was called where it came from
 * @param mapping the text of its mapping; null until the columns are matched
 * @param job the last job that tried or committed it
 * @param trial what came of that
 */
record Upload(
        String id,
        String name,
        Kind kind,
        long bytes,
        Instant uploadedAt,
        @Nullable String mapping,
        @Nullable String job,
        @Nullable Trial trial) {
    enum Kind {
        REPORTS,
        PLACES,
        AGENCIES;

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElse(REPORTS);
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Upload mappedBy(String text) {
        return new Upload(id, name, kind, bytes, uploadedAt, text, null, null);
    }

    Upload given(String toJob) {
        return new Upload(id, name, kind, bytes, uploadedAt, mapping, toJob, trial);
    }

    Upload tried(Trial result) {
        return new Upload(id, name, kind, bytes, uploadedAt, mapping, job, result);
    }
}
