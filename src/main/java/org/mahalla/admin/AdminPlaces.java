package org.mahalla.admin;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AdminPlaces {
    @Bean
    static DeskPlace importsPlace() {
        return new DeskPlace("/admin/imports", "admin.imports.nav", Action.IMPORT, 600);
    }

    @Bean
    static DeskPlace settingsPlace() {
        return new DeskPlace("/admin/settings", "admin.settings.nav", Action.MANAGE_SETTINGS, 610);
    }

    @Bean
    static DeskPlace settingsReadPlace() {
        return new DeskPlace("/admin/settings", "admin.settings.nav", Action.SEE_TRAIL, 710);
    }

    @Bean
    static DeskPlace jobsPlace() {
        return new DeskPlace("/admin/jobs", "admin.jobs.nav", Action.SEE_JOBS, 620);
    }

    @Bean
    static DeskPlace noticesPlace() {
        return new DeskPlace("/admin/notices", "admin.notices.nav", Action.SEE_NOTICES, 640);
    }

    @Bean
    static DeskPlace healthPlace() {
        return new DeskPlace("/admin/health", "admin.health.nav", Action.SEE_HEALTH, 660);
    }
}
