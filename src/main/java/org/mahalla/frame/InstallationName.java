package org.mahalla.frame;

import org.mahalla.shared.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The place this installation serves, shown beside the brand: settings `mahalla.place-name-fa` and `-en`. */
@ConfigurationProperties("mahalla")
public record InstallationName(
        @DefaultValue("\u0642\u0645") String placeNameFa,
        @DefaultValue("Qom") String placeNameEn) {
    public String in(Language language) {
        return language == Language.FA ? placeNameFa : placeNameEn;
    }
}
