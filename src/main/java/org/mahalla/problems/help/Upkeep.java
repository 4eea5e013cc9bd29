package org.mahalla.problems.help;

import java.time.Duration;
import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.jobs.Every;
import org.mahalla.problems.erasing.ErasedMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests are erased by themselves; where they stand in the navigation of a reviewer. */
@Configuration(value = "helpUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static ErasureList requestsTakenBack(ErasedMarks marks, HelpRequests requests) {
        return marks.list(AskForHelp.KIND, requests::all, HelpId::text, requests::erase);
    }

    @Bean
    static Every forgetHelpRequests(AskForHelp help) {
        return new Every("help-requests-forget", Duration.ofHours(12), help::forgetOld);
    }

    @Bean
    static DeskPlace helpPlace() {
        return new DeskPlace("/desk/help", "problems.help.nav", Action.SEE_HELP_REQUESTS, 45);
    }
}
