package org.mahalla.admin.backups;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.places.WholeInstallation;
import org.mahalla.platform.backup.BackupPlan;
import org.mahalla.platform.backup.Backups;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.platform.jobs.Jobs;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The backups that were made from here, and two buttons that each begin a job. */
@Allow(Action.SEE_HEALTH)
@Controller
@RequestMapping("/admin/backups")
class BackupsController {
    private static final int SHOWN = 100;

    private final Backups backups;
    private final BackupPlan plan;
    private final Jobs jobs;
    private final WholeInstallation whole;
    private final Clock clock;

    BackupsController(Backups backups, BackupPlan plan, Jobs jobs, WholeInstallation whole, Clock clock) {
        this.backups = backups;
        this.plan = plan;
        this.jobs = jobs;
        this.whole = whole;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        List<Backups.Made> made = backups.newest(SHOWN);
        return new ModelAndView("admin/backups/list")
                .addObject("made", made)
                .addObject("proved", lastProved(made))
                .addObject("plan", plan.now())
                .addObject("zone", clock.getZone())
                .addObject("mayTake", whole.isOf(viewer, Action.MANAGE_SETTINGS));
    }

    /** Day of the last drill that was sound; null for none. */
    private @Nullable LocalDate lastProved(List<Backups.Made> made) {
        return made.stream()
                .flatMap(one -> Stream.ofNullable(one.provedAt()))
                .max(Instant::compareTo)
                .map(moment -> moment.atZone(clock.getZone()).toLocalDate())
                .orElse(null);
    }

    @Allow(Action.MANAGE_SETTINGS)
    @PostMapping("/take")
    String take(Viewer viewer) {
        return begin(viewer, BackupJob.Work.TAKE);
    }

    @Allow(Action.MANAGE_SETTINGS)
    @PostMapping("/drill")
    String drill(Viewer viewer) {
        return begin(viewer, BackupJob.Work.DRILL);
    }

    private String begin(Viewer viewer, BackupJob.Work work) {
        if (!whole.isOf(viewer, Action.MANAGE_SETTINGS)) {
            throw new RefusedException("ADM-020");
        }
        if (plan.now().folder().isBlank()) {
            throw new RefusedException("ADM-030");
        }
        JobId job = jobs.submit(
                BackupJob.KIND,
                new BackupJob.Order(work),
                viewer.accountId().map(AccountId::value).orElse(null));
        return "redirect:/admin/jobs/" + job.text();
    }
}
