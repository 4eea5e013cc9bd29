package org.mahalla.admin.backups;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.mahalla.access.DeskWarning;
import org.mahalla.platform.health.DiskSpace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where backups stand in the navigation, and what administrators are told everywhere. */
@Configuration(proxyBeanMethods = false)
class BackupPlaces {
    @Bean
    static DeskPlace backupsPlace() {
        return new DeskPlace("/admin/backups", "admin.backups.nav", Action.SEE_HEALTH, 670);
    }

    @Bean
    static DeskWarning diskWarning(DiskSpace disk) {
        return new DeskWarning("admin.health.disklow", "/admin/health", Action.SEE_HEALTH, disk::isLow);
    }
}
