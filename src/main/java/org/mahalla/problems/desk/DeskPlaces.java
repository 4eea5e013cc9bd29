package org.mahalla.problems.desk;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk stands in the navigation of people who are signed in. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {
    @Bean
    static DeskPlace deskPlace() {
        return new DeskPlace("/desk", "problems.desk.nav.desk", Action.SEE_REPORTS, 10);
    }

    @Bean
    static DeskPlace deskListPlace() {
        return new DeskPlace("/desk/problems", "problems.desk.nav.problems", Action.SEE_REPORTS, 20);
    }

    @Bean
    static DeskPlace newReportPlace() {
        return new DeskPlace("/desk/reports/new", "problems.desk.nav.report", Action.TYPE_REPORT, 30);
    }

    @Bean
    static DeskPlace sensitivePlace() {
        return new DeskPlace("/desk/sensitive", "problems.desk.nav.sensitive", Action.SEE_SENSITIVE_REPORTS, 40);
    }
}
