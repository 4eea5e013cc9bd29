package org.mahalla.problems.erasing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is personal is kept, in days (`mahalla.retention.*`); refuses less than one day.
 *
 * @param contact of a reporter, after the end of the problem
 * @param messages of the relay, after the end of the problem
 * @param reveals their reasons, after the day they were asked
 * @param erased the list of what was erased: longer than the oldest backup lives
 */
@ConfigurationProperties("mahalla.retention")
public record RetentionSettings(
        @DefaultValue("90") int contact,
        @DefaultValue("90") int messages,
        @DefaultValue("365") int reveals,
        @DefaultValue("400") int erased) {
    public RetentionSettings {
        if (contact < 1 || messages < 1 || reveals < 1 || erased < 1) {
            throw new IllegalArgumentException("mahalla.retention: at least one day each");
        }
    }
}
