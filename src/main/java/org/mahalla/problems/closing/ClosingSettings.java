package org.mahalla.problems.closing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** After how many days residents are asked once more whether a problem is solved, and after how many it is unanswered. */
@ConfigurationProperties("mahalla.closing")
record ClosingSettings(
        @DefaultValue("5") int remindAfterDays,
        @DefaultValue("14") int unansweredAfterDays) {
    ClosingSettings {
        if (remindAfterDays < 1 || unansweredAfterDays <= remindAfterDays) {
            throw new IllegalArgumentException("residents are asked again after a day at least, and left after that");
        }
    }
}
