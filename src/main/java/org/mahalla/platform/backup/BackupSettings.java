package org.mahalla.platform.backup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups that make themselves (`mahalla.backup.*`).
 *
 * @param folder the shelf, best on another disk; empty for none
 * @param every how long after one backup the next is made
 * @param keep how long backups are kept: what somebody erased is in an older one for at most so long
 * @param drill how long after one restore drill the next is done
 * @param keys whether the keys lie beside the data on the shelf
 */
@ConfigurationProperties("mahalla.backup")
public record BackupSettings(
        @DefaultValue("") String folder,
        @DefaultValue("1d") Duration every,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("7d") Duration drill,
        @DefaultValue("true") boolean keys) {}
