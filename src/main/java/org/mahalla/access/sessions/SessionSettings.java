package org.mahalla.access.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a session lives without a sign of life, at the longest, and on a remembered phone. */
@ConfigurationProperties("mahalla.access.session")
public record SessionSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30d") Duration remembered) {}
